// Starts campaigns with the client that oapi-codegen generated, once at each URL of the command line.
//
// Prints a JSON list: for each start the HTTP status and the message of a success, or the error that was returned.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
)

type started struct {
	Status  int     `json:"status"`
	Message *string `json:"message"`
}

func main() {
	starts := []any{}
	for _, url := range os.Args[1:] {
		client, err := NewClientWithResponses(url)
		if err != nil {
			panic(err)
		}
		starts = append(starts, startSms(client), startVoice(client))
	}
	output, err := json.Marshal(starts)
	if err != nil {
		panic(err)
	}
	fmt.Println(string(output))
}

func startSms(client *ClientWithResponses) any {
	query := &StartSmsCampaignV2Params{CampaignType: "sms", Trigger: "play"}
	body := StartSmsCampaignV2JSONRequestBody{}
	result, err := client.StartSmsCampaignV2WithResponse(context.Background(), "st-1", "cd-1", query, body)
	if err != nil {
		return err.Error()
	}
	response := started{Status: result.StatusCode()}
	if result.JSON2XX != nil {
		response.Message = &result.JSON2XX.Message
	}
	return response
}

func startVoice(client *ClientWithResponses) any {
	query := &TriggerVoiceCampaignV2Params{CampaignType: "voice", Trigger: "play"}
	body := TriggerVoiceCampaignV2JSONRequestBody{}
	result, err := client.TriggerVoiceCampaignV2WithResponse(context.Background(), "st-1", "cd-1", query, body)
	if err != nil {
		return err.Error()
	}
	response := started{Status: result.StatusCode()}
	if result.JSON2XX != nil {
		response.Message = &result.JSON2XX.Message
	}
	return response
}
