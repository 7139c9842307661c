use serde_json::Value;

/// Tells from a refusal whether a start was refused, or that this is unknown.
pub fn outcome(status: u16, content: &str) -> &'static str {
    if !(400..500).contains(&status) || [408, 460, 499].contains(&status) {
        return "unknown";
    }
    let body: Value = serde_json::from_str(content).unwrap_or_default();
    let error = &body["errors"][0];
    let code = error["code"].as_i64().or_else(|| error["code"].as_str()?.parse().ok());
    if code.is_some_and(|code| code >= 500) {
        return "unknown";
    }
    let is_alone = error.is_object() && body.as_object().is_some_and(|fields| fields.len() == 1);
    let text = content.to_lowercase();
    let is_replay = ["replay", "already used", "already been used"].iter().any(|words| text.contains(words));
    if [401, 429].contains(&status) && (is_replay || !is_alone) {
        return "unknown";
    }
    "refused"
}
