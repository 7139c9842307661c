// Starts a campaign in the sandbox at os.Args[1], with the standard library, and prints whose phone rang.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
)

type object = map[string]any

const lists = "/campaign/api/v2/public/st-1/campaign/contactList"

// send calls the server. The error is that of a connection that broke.
func send(method, path string, body any) (int, []byte, error) {
	data, err := json.Marshal(body)
	if err != nil {
		log.Fatal(err)
	}
	request, err := http.NewRequest(method, os.Args[1]+path, bytes.NewReader(data))
	if err != nil {
		log.Fatal(err)
	}
	for name, value := range map[string]string{"auth": "t", "iid": "st-1", "accountId": "a", "content-type": "application/json"} {
		request.Header.Set(name, value)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return 0, nil, err
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	return response.StatusCode, text, err
}

// call calls the server, which must succeed, and reads its answer into result.
func call(method, path string, body, result any) {
	status, text, err := send(method, path, body)
	if err != nil || status > 299 {
		log.Fatalf("%s %s: %d %s %v", method, path, status, text, err)
	}
	if result != nil {
		if err := json.Unmarshal(text, result); err != nil {
			log.Fatal(err)
		}
	}
}

func main() {
	var campaign json.RawMessage
	if err := json.NewDecoder(os.Stdin).Decode(&campaign); err != nil {
		log.Fatal(err)
	}
	people := []object{{"phoneNumber": "+12025550143"}, {"phoneNumber": "+12025550144"}, {"phoneNumber": "+12025550145"}}
	optedOut := object{"Opted out": []string{"+12025550145"}}
	call("POST", "/_sandbox/reset", object{"now": "2026-03-02T09:00:00-05:00", "dncLists": optedOut}, nil)
	call("POST", lists+"/createContactList?accountId=a", object{"name": "Patients", "description": "", "source": "passiveApi"}, nil)
	call("POST", "/api/1.1/public/st-1/campaign/contactList/addContacts", object{"contact_list_name": "Patients", "data": people}, nil)
	var created struct {
		Data struct{ ID string }
	}
	call("POST", "/campaign/api/v2/public/st-1/campaign?accountId=a&campaignType=voice", campaign, &created)
	call("POST", "/_sandbox/clock", object{"advance": "15m"}, nil)

	script := "/_sandbox/contacts/script"
	call("POST", script, object{"phoneNumber": "+12025550143", "outcomes": []string{"no-answer", "completed"}}, nil)
	call("POST", script, object{"phoneNumber": "+12025550144", "outcomes": []string{"completed"}}, nil)
	call("POST", "/_sandbox/faults", object{"operationId": "triggerVoiceCampaignV2", "fault": "done-then-lost"}, nil)
	start := "/api/v2/public/st-1/campaign/trigger/" + created.Data.ID + "?campaignType=voice&trigger=play"
	if status, text, err := send("POST", start, object{}); err == nil {
		log.Fatalf("the start was not lost: %d %s", status, text)
	}
	call("POST", "/_sandbox/clock", object{"settle": true}, nil)
	_, refusal, _ := send("POST", "/_sandbox/clock", object{"advance": "soon"})
	fmt.Fprintln(os.Stderr, string(refusal))

	var contacted []struct {
		PhoneNumber string
		Attempt     int
		Outcome     string
	}
	call("GET", "/_sandbox/contacted", nil, &contacted)
	calls := [][]any{}
	for _, entry := range contacted {
		calls = append(calls, []any{entry.PhoneNumber, entry.Attempt, entry.Outcome})
	}
	if err := json.NewEncoder(os.Stdout).Encode(calls); err != nil {
		log.Fatal(err)
	}
}
