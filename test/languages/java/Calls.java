import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kore.ApiClient;
import kore.ApiException;
import kore.ApiResponse;
import kore.api.CampaignsApi;
import kore.api.ContactListsApi;
import kore.api.StartAndStopApi;
import kore.api.StatusAndResultsApi;
import kore.auth.ApiKeyAuth;
import kore.model.*;

/**
 * Makes the calls of test/languages/expected.ts at the URL of the command line, then starts the campaigns that follow.
 *
 * <p>Prints a line of JSON for each call: the status of its response, and what the program reads in it.
 */
final class Calls {
  private static final String STREAM = "st-123";
  private static final String ACCOUNT = "456";
  private static final Gson JSON = new GsonBuilder().serializeNulls().create();

  private final StartAndStopApi starts;

  private Calls(ApiClient client) {
    starts = new StartAndStopApi(client);
  }

  private interface Start {
    ApiResponse<TriggerCampaignResponse> send() throws ApiException;
  }

  private static void report(Integer status, String result) {
    Map<String, Object> line = new HashMap<>();
    line.put("status", status);
    line.put("result", result);
    System.out.println(JSON.toJson(line));
  }

  /** Starts a campaign once, and reports what is known. */
  private static void reportStart(Start start) {
    try {
      ApiResponse<TriggerCampaignResponse> response = start.send();
      boolean isActive = response.getData() != null && "Active".equals(response.getData().getStatus());
      report(response.getStatusCode(), isActive ? "executed" : "unknown");
    } catch (ApiException refusal) { // 0 if there was no response
      int status = refusal.getCode();
      report(status == 0 ? null : status, Outcome.of(status, refusal.getResponseBody()));
    } catch (RuntimeException unreadable) {
      report(null, "unknown");
    }
  }

  private void startV1(String id, CampaignType kind) {
    reportStart(() -> starts.triggerCampaignV1WithHttpInfo(kind, "play", STREAM, id, Map.of()));
  }

  private void startV2(String id) {
    reportStart(() -> starts.triggerVoiceCampaignV2WithHttpInfo("voice", "play", STREAM, id, ACCOUNT, Map.of()));
  }

  private static ApiClient client(String url) {
    ApiClient client = new ApiClient();
    client.setBasePath(url);
    ((ApiKeyAuth) client.getAuthentication("jwt")).setApiKey("a-token");
    ((ApiKeyAuth) client.getAuthentication("streamId")).setApiKey(STREAM);
    ((ApiKeyAuth) client.getAuthentication("accountId")).setApiKey(ACCOUNT);
    // Otherwise it sends a start again if a pooled connection breaks, and where a redirect points to.
    client.setHttpClient(
        client.getHttpClient().newBuilder().retryOnConnectionFailure(false).followRedirects(false).build());
    return client;
  }

  private static CallerId caller() {
    return new CallerId().phoneNumber("+12025550100");
  }

  private static CallingHours hours() {
    CallingWindow monday = new CallingWindow().day(CallingWindow.DayEnum.MO).start("9:00 AM").end("5:00 PM");
    return new CallingHours()
        .frequency(CallingHours.FrequencyEnum.WEEKLY)
        .timezone("America/New_York")
        .days(List.of(monday));
  }

  private static DialingStrategy strategy() {
    return new DialingStrategy()
        .callerId(caller())
        .callingHours(hours())
        .dialingOrder(DialingStrategy.DialingOrderEnum.FIFO)
        .maxAttemptsPerRecord(1)
        .defaultRetryPeriod(45)
        .maxRingTime(25);
  }

  private static ProgressiveVoiceCampaignV1Request progressive() {
    return new ProgressiveVoiceCampaignV1Request()
        .name("Overdue by voice")
        .description("Calls readers.")
        .contactLists(List.of("Readers"))
        .priority(CampaignPriority.Priority3)
        .dialingMode(ProgressiveVoiceCampaignV1Request.DialingModeEnum.PROGRESSIVE)
        .dialingStrategy(strategy())
        .queueName("Front desk")
        .enableMachineDetect(true)
        .campaignType(ProgressiveVoiceCampaignV1Request.CampaignTypeEnum.VOICE);
  }

  private static AgentlessVoiceCampaignV2Request agentless() {
    return new AgentlessVoiceCampaignV2Request()
        .name("Overdue by bot")
        .description("Calls readers.")
        .contactLists(List.of("Readers"))
        .dncLists(new DncListReference().name("Opted out"))
        .priority(CampaignPriority.Priority3)
        .dialingMode(AgentlessVoiceCampaignV2Request.DialingModeEnum.AGENTLESS)
        .dialingStrategy(strategy())
        .experienceFlowName("Overdue books")
        .enableMachineDetect(AgentlessVoiceCampaignV2Request.EnableMachineDetectEnum.NO)
        .campaignType(AgentlessVoiceCampaignV2Request.CampaignTypeEnum.VOICE);
  }

  private static SimpleSmsCampaignV2Request sms() {
    return new SimpleSmsCampaignV2Request()
        .name("Overdue by SMS")
        .description("Reminds readers.")
        .contactLists(List.of("Readers"))
        .campaignType(SimpleSmsCampaignV2Request.CampaignTypeEnum.SMS)
        .priority(CampaignPriority.Priority3)
        .format(SimpleSmsCampaignV2Request.FormatEnum.SIMPLE)
        .message(new SmsMessage().message("Your books are overdue."))
        .dialingStrategy(new SmsDialingStrategy().callerId(caller()).callingHours(hours()))
        .dncLists(new DncListReference().name("Opted out"));
  }

  public static void main(String[] arguments) throws ApiException {
    ApiClient client = client(arguments[0]);
    ContactListsApi lists = new ContactListsApi(client);
    CampaignsApi campaigns = new CampaignsApi(client);
    Calls calls = new Calls(client);

    var list =
        lists.createContactListV2WithHttpInfo(
            STREAM,
            new CreateContactListV2Request()
                .name("Readers")
                .description("Have overdue books.")
                .source(CreateContactListV2Request.SourceEnum.PASSIVE_API)
                .allowDuplicates(false),
            ACCOUNT);
    report(list.getStatusCode(), list.getData().getData().getName());

    var contacts =
        List.of(new ContactToAdd().phoneNumber("+12025550143"), new ContactToAdd().phoneNumber("+12025550144"));
    var added =
        lists.addContactsV1WithHttpInfo(STREAM, new AddContactsRequest().contactListName("Readers").data(contacts));
    report(added.getStatusCode(), added.getData().getMessage());

    var progressive =
        campaigns.createCampaignV1WithHttpInfo(
            CampaignType.VOICE, STREAM, new CreateCampaignV1Request(progressive()));
    String progressiveId = progressive.getData().getCreatedVoiceCampaignV1Response().getData().getId();
    report(progressive.getStatusCode(), progressiveId);

    var agentless =
        campaigns.createCampaignV2WithHttpInfo(
            CampaignType.VOICE, STREAM, new CreateCampaignV2Request(agentless()), ACCOUNT);
    String agentlessId = agentless.getData().getCreatedVoiceCampaignV2Response().getData().getId();
    report(agentless.getStatusCode(), agentlessId);

    var sms =
        campaigns.createCampaignV2WithHttpInfo(
            CampaignType.SMS, STREAM, new CreateCampaignV2Request(sms()), ACCOUNT);
    String smsId = sms.getData().getSmsCampaignV2Response().getData().getUnderscoreId();
    report(sms.getStatusCode(), smsId);

    var read = campaigns.getCampaignV2WithHttpInfo(STREAM, agentlessId, ACCOUNT);
    report(read.getStatusCode(), read.getData().getVoiceCampaignV2Response().getData().getDialingMode());

    calls.startV1(progressiveId, CampaignType.VOICE);
    calls.startV2(agentlessId);
    calls.startV1(smsId, CampaignType.SMS);

    var status =
        new StatusAndResultsApi(client)
            .getCampaignStatusV2WithHttpInfo(STREAM, agentlessId, ACCOUNT, "status", new CampaignContactsRequest());
    report(status.getStatusCode(), status.getData().getCampaignStatusResponse().getData().getStatus());

    for (String id : List.of(arguments).subList(1, arguments.length)) calls.startV2(id);
  }
}
