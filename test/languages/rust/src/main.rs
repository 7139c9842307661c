//! Makes the calls of test/languages/expected.ts at the URL of the command line, then starts the campaigns that follow.
//!
//! Prints a line of JSON for each call: the status of its response, and what the program reads in it. Of a success there
//! is no status: the client returns its body alone.
mod outcome;

use openapi::apis::campaigns_api::{create_campaign_v1, create_campaign_v2, get_campaign_v2};
use openapi::apis::configuration::Configuration;
use openapi::apis::contact_lists_api::{add_contacts_v1, create_contact_list_v2};
use openapi::apis::start_and_stop_api::{trigger_campaign_v1, trigger_voice_campaign_v2};
use openapi::apis::status_and_results_api::get_campaign_status_v2;
use openapi::apis::Error;
use openapi::models::*;
use outcome::outcome;
use reqwest::header::{HeaderMap, HeaderValue};
use serde_json::json;

const STREAM: &str = "st-123";
const ACCOUNT: Option<&str> = Some("456");

type Failure = Box<dyn std::error::Error>;

fn report(status: Option<u16>, result: &str) {
    println!("{}", json!({ "status": status, "result": result }));
}

/// Reports what is known of a start.
fn report_start<T>(response: Result<TriggerCampaignResponse, Error<T>>) {
    match response {
        Ok(body) if body.status == "Active" => report(None, "executed"),
        Err(Error::ResponseError(refusal)) => {
            let status = refusal.status.as_u16();
            report(Some(status), outcome(status, &refusal.content));
        }
        // Another state, no response, or none that the client can read.
        _ => report(None, "unknown"),
    }
}

fn start_v1(to: &Configuration, id: &str, kind: CampaignType) {
    report_start(trigger_campaign_v1(to, kind, "play", STREAM, id, Some(json!({}))));
}

fn start_v2(to: &Configuration, id: &str) {
    report_start(trigger_voice_campaign_v2(to, "voice", "play", STREAM, id, ACCOUNT, Some(json!({}))));
}

fn configuration(url: &str) -> Result<Configuration, Failure> {
    let mut headers = HeaderMap::new();
    headers.insert("auth", HeaderValue::from_static("a-token"));
    headers.insert("iid", HeaderValue::from_static(STREAM));
    headers.insert("accountId", HeaderValue::from_static("456"));
    // Otherwise it sends a start again where a redirect points to, and what it takes for safe to repeat.
    let client = reqwest::blocking::Client::builder()
        .default_headers(headers)
        .redirect(reqwest::redirect::Policy::none())
        .retry(reqwest::retry::never())
        .build()?;
    Ok(Configuration { base_path: url.to_owned(), client, ..Configuration::default() })
}

fn caller() -> CallerId {
    CallerId::new("+12025550100".into())
}

fn hours() -> CallingHours {
    let monday = CallingWindow::new(calling_window::Day::Mo, "9:00 AM".into(), "5:00 PM".into());
    CallingHours::new(calling_hours::Frequency::Weekly, "America/New_York".into(), vec![monday])
}

fn strategy() -> DialingStrategy {
    DialingStrategy::new(caller(), hours(), dialing_strategy::DialingOrder::Fifo, 1, 45, 25)
}

fn progressive() -> ProgressiveVoiceCampaignV1Request {
    ProgressiveVoiceCampaignV1Request::new(
        "Overdue by voice".into(),
        "Calls readers.".into(),
        vec!["Readers".into()],
        CampaignPriority::Priority3,
        progressive_voice_campaign_v1_request::DialingMode::Progressive,
        strategy(),
        "Front desk".into(),
        true,
        progressive_voice_campaign_v1_request::CampaignType::Voice,
    )
}

fn agentless() -> AgentlessVoiceCampaignV2Request {
    AgentlessVoiceCampaignV2Request::new(
        "Overdue by bot".into(),
        "Calls readers.".into(),
        vec!["Readers".into()],
        DncListReference::new("Opted out".into()),
        CampaignPriority::Priority3,
        agentless_voice_campaign_v2_request::DialingMode::Agentless,
        strategy(),
        "Overdue books".into(),
        agentless_voice_campaign_v2_request::EnableMachineDetect::No,
        agentless_voice_campaign_v2_request::CampaignType::Voice,
    )
}

fn sms() -> SimpleSmsCampaignV2Request {
    let mut campaign = SimpleSmsCampaignV2Request::new(
        "Overdue by SMS".into(),
        "Reminds readers.".into(),
        vec!["Readers".into()],
        simple_sms_campaign_v2_request::CampaignType::Sms,
        CampaignPriority::Priority3,
        simple_sms_campaign_v2_request::Format::Simple,
        SmsMessage::new("Your books are overdue.".into()),
        SmsDialingStrategy::new(caller(), hours()),
    );
    campaign.dnc_lists = Some(Box::new(DncListReference::new("Opted out".into())));
    campaign
}

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (url, ids) = arguments.split_first().ok_or("no URL")?;
    let to = &configuration(url)?;

    let source = create_contact_list_v2_request::Source::PassiveApi;
    let mut list = CreateContactListV2Request::new("Readers".into(), "Have overdue books.".into(), source);
    list.allow_duplicates = Some(false);
    report(None, &create_contact_list_v2(to, STREAM, list, ACCOUNT)?.data.name);

    let contacts = ["+12025550143", "+12025550144"].map(|number| ContactToAdd::new(number.into()));
    let added = add_contacts_v1(to, STREAM, AddContactsRequest::new("Readers".into(), contacts.into()))?;
    report(None, &added.message);

    let body = CreateCampaignV1Request::ProgressiveVoiceCampaignV1Request(Box::new(progressive()));
    let CreateCampaignV1Response::CreatedVoiceCampaignV1Response(progressive) =
        create_campaign_v1(to, CampaignType::Voice, STREAM, body)?
    else {
        return Err("no voice campaign".into());
    };
    report(None, &progressive.data.id);

    let body = CreateCampaignV2Request::AgentlessVoiceCampaignV2Request(Box::new(agentless()));
    let CreateCampaignV2Response::CreatedVoiceCampaignV2Response(agentless) =
        create_campaign_v2(to, CampaignType::Voice, STREAM, body, ACCOUNT)?
    else {
        return Err("no voice campaign".into());
    };
    report(None, &agentless.data.id);

    let body = CreateCampaignV2Request::SimpleSmsCampaignV2Request(Box::new(sms()));
    let CreateCampaignV2Response::SmsCampaignV2Response(sms) =
        create_campaign_v2(to, CampaignType::Sms, STREAM, body, ACCOUNT)?
    else {
        return Err("no SMS campaign".into());
    };
    report(None, &sms.data._id);

    let CampaignV2Response::VoiceCampaignV2Response(read) = get_campaign_v2(to, STREAM, &agentless.data.id, ACCOUNT)?
    else {
        return Err("no voice campaign".into());
    };
    report(None, &read.data.dialing_mode);

    start_v1(to, &progressive.data.id, CampaignType::Voice);
    start_v2(to, &agentless.data.id);
    start_v1(to, &sms.data._id, CampaignType::Sms);

    // Not `None`, which is sent as `null`.
    let body = Some(CampaignContactsRequest::new());
    let GetCampaignStatusResponse::CampaignStatusResponse(status) =
        get_campaign_status_v2(to, STREAM, &agentless.data.id, ACCOUNT, Some("status"), body)?
    else {
        return Err("no state".into());
    };
    report(None, &status.data.status);

    for id in ids {
        start_v2(to, id);
    }
    Ok(())
}
