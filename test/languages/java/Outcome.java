import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Set;
import java.util.regex.Pattern;

/** What a refusal tells of a start. */
final class Outcome {
  private static final Set<Integer> GAVE_UP = Set.of(408, 460, 499);
  private static final Pattern REPLAY = Pattern.compile("replay|already (been )?used", Pattern.CASE_INSENSITIVE);

  private Outcome() {}

  /** Tells from a refusal whether a start was "refused", or that this is "unknown". */
  static String of(int status, String content) {
    if (status < 400 || status >= 500 || GAVE_UP.contains(status)) return "unknown";
    JsonObject fields = parse(content);
    JsonElement errors = fields.get("errors");
    boolean isDocumented =
        errors != null && errors.isJsonArray() && !errors.getAsJsonArray().isEmpty()
            && errors.getAsJsonArray().get(0).isJsonObject();
    if (isDocumented && codeOf(errors.getAsJsonArray().get(0).getAsJsonObject()) >= 500) return "unknown";
    boolean isAlone = isDocumented && fields.size() == 1;
    if ((status == 401 || status == 429) && (!isAlone || REPLAY.matcher(content).find())) return "unknown";
    return "refused";
  }

  private static JsonObject parse(String content) {
    try {
      JsonElement body = JsonParser.parseString(content == null ? "" : content);
      return body.isJsonObject() ? body.getAsJsonObject() : new JsonObject();
    } catch (JsonParseException noJson) {
      return new JsonObject();
    }
  }

  private static int codeOf(JsonObject error) {
    try {
      return error.get("code").getAsInt();
    } catch (RuntimeException noNumber) {
      return 0;
    }
  }
}
