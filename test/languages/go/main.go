// Makes the calls of test/languages/expected.ts at the URL of the command line, then starts the campaigns that follow.
//
// Prints a line of JSON for each call: the status of its response, and what the program reads in it.
package main

import (
	"context"
	"encoding/json"
	"net/http"
	"os"
	"time"
)

const stream = "st-123"

var (
	account = "456"
	all     = context.Background()
)

func report(status *int, result string) {
	must(json.NewEncoder(os.Stdout).Encode(map[string]any{"status": status, "result": result}))
}

func reportRead(response *http.Response, result string) {
	report(&response.StatusCode, result)
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

// result returns the response of a call that reaches nobody.
func result[T any](response T, err error) T {
	must(err)
	return response
}

func main() {
	headers := WithRequestEditorFn(func(_ context.Context, request *http.Request) error {
		request.Header.Set("auth", "a-token")
		request.Header.Set("iid", stream)
		request.Header.Set("accountId", account)
		return nil
	})
	sender := WithHTTPClient(&http.Client{
		Timeout: 30 * time.Second,
		// Otherwise it sends a start again where a redirect points to.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	})
	client := result(NewClientWithResponses(os.Args[1], headers, sender))

	allowDuplicates := false
	list := result(client.CreateContactListV2WithResponse(all, stream, &CreateContactListV2Params{AccountId: &account},
		CreateContactListV2Request{
			Name:            "Readers",
			Description:     "Have overdue books.",
			Source:          "passiveApi",
			AllowDuplicates: &allowDuplicates,
		}))
	reportRead(list.HTTPResponse, list.JSON2XX.Data.Name)

	added := result(client.AddContactsV1WithResponse(all, stream, AddContactsRequest{
		ContactListName: "Readers",
		Data:            []ContactToAdd{{PhoneNumber: "+12025550143"}, {PhoneNumber: "+12025550144"}},
	}))
	reportRead(added.HTTPResponse, added.JSON2XX.Message)

	progressive := createProgressive(client)
	agentless := createAgentless(client)
	sms := createSms(client)

	read := result(client.GetCampaignV2WithResponse(all, stream, agentless, &GetCampaignV2Params{AccountId: &account}))
	campaign := result(read.JSON2XX.AsVoiceCampaignV2Response())
	reportRead(read.HTTPResponse, campaign.Data.DialingMode)

	startV1(client, progressive, "voice")
	startV2(client, agentless)
	startV1(client, sms, "sms")

	view := GetCampaignStatusV2ParamsViewStatus
	query := &GetCampaignStatusV2Params{AccountId: &account, View: &view}
	status := result(client.GetCampaignStatusV2WithResponse(all, stream, agentless, query, CampaignContactsRequest{}))
	reportRead(status.HTTPResponse, result(status.JSON2XX.AsCampaignStatusResponse()).Data.Status)

	for _, id := range os.Args[2:] {
		startV2(client, id)
	}
}

var (
	caller = CallerId{PhoneNumber: "+12025550100"}
	hours  = CallingHours{
		Frequency: "WEEKLY",
		Timezone:  "America/New_York",
		Days:      []CallingWindow{{Day: "MO", Start: "9:00 AM", End: "5:00 PM"}},
	}
	strategy = DialingStrategy{
		CallerId:             caller,
		CallingHours:         hours,
		DialingOrder:         "FIFO",
		MaxAttemptsPerRecord: 1,
		DefaultRetryPeriod:   45,
		MaxRingTime:          25,
	}
	optedOut = DncListReference{Name: "Opted out"}
)

func createProgressive(client *ClientWithResponses) string {
	var body CreateCampaignV1Request
	must(body.FromProgressiveVoiceCampaignV1Request(ProgressiveVoiceCampaignV1Request{
		Name:                "Overdue by voice",
		Description:         "Calls readers.",
		ContactLists:        []string{"Readers"},
		Priority:            "3",
		DialingMode:         "Progressive",
		DialingStrategy:     strategy,
		QueueName:           "Front desk",
		EnableMachineDetect: true,
		CampaignType:        "voice",
	}))
	query := &CreateCampaignV1Params{CampaignType: "voice"}
	created := result(client.CreateCampaignV1WithResponse(all, stream, query, body))
	campaign := result(created.JSON2XX.AsCreatedVoiceCampaignV1Response())
	reportRead(created.HTTPResponse, campaign.Data.Id)
	return campaign.Data.Id
}

func createAgentless(client *ClientWithResponses) string {
	var body CreateCampaignV2Request
	must(body.FromAgentlessVoiceCampaignV2Request(AgentlessVoiceCampaignV2Request{
		Name:                "Overdue by bot",
		Description:         "Calls readers.",
		ContactLists:        []string{"Readers"},
		DncLists:            optedOut,
		Priority:            "3",
		DialingMode:         "Agentless",
		DialingStrategy:     strategy,
		ExperienceFlowName:  "Overdue books",
		EnableMachineDetect: "no",
		CampaignType:        "voice",
	}))
	query := &CreateCampaignV2Params{AccountId: &account, CampaignType: "voice"}
	created := result(client.CreateCampaignV2WithResponse(all, stream, query, body))
	campaign := result(created.JSON2XX.AsCreatedVoiceCampaignV2Response())
	reportRead(created.HTTPResponse, campaign.Data.Id)
	return campaign.Data.Id
}

func createSms(client *ClientWithResponses) string {
	var body CreateCampaignV2Request
	must(body.FromSimpleSmsCampaignV2Request(SimpleSmsCampaignV2Request{
		Name:            "Overdue by SMS",
		Description:     "Reminds readers.",
		ContactLists:    []string{"Readers"},
		CampaignType:    "sms",
		Priority:        "3",
		Format:          "simple",
		Message:         SmsMessage{Message: "Your books are overdue."},
		DialingStrategy: SmsDialingStrategy{CallerId: caller, CallingHours: hours},
		DncLists:        &optedOut,
	}))
	query := &CreateCampaignV2Params{AccountId: &account, CampaignType: "sms"}
	created := result(client.CreateCampaignV2WithResponse(all, stream, query, body))
	campaign := result(created.JSON2XX.AsSmsCampaignV2Response())
	reportRead(created.HTTPResponse, campaign.Data.UnderscoreId)
	return campaign.Data.UnderscoreId
}

// startV1 starts a campaign once, and reports what is known.
func startV1(client *ClientWithResponses, id string, kind CampaignType) {
	query := &TriggerCampaignV1Params{CampaignType: kind, Trigger: "play"}
	started, err := client.TriggerCampaignV1WithResponse(all, stream, id, query, EmptyRequest{})
	if err != nil { // no response, or none that the client can read
		report(nil, "unknown")
		return
	}
	reportRead(started.HTTPResponse, outcome(started.StatusCode(), started.Body))
}

// startV2 starts a voice campaign once, and reports what is known.
func startV2(client *ClientWithResponses, id string) {
	query := &TriggerVoiceCampaignV2Params{AccountId: &account, CampaignType: "voice", Trigger: "play"}
	started, err := client.TriggerVoiceCampaignV2WithResponse(all, stream, id, query, EmptyRequest{})
	if err != nil { // no response, or none that the client can read
		report(nil, "unknown")
		return
	}
	reportRead(started.HTTPResponse, outcome(started.StatusCode(), started.Body))
}
