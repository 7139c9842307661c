"""Starts a campaign in the sandbox at argv[1], with the standard library, and prints whose phone rang."""

import json
import sys
import urllib.error
import urllib.request

URL = sys.argv[1]
LISTS = "/campaign/api/v2/public/st-1/campaign/contactList"


def call(method, path, body=None):
    data = None if body is None else json.dumps(body).encode()
    headers = {"auth": "t", "iid": "st-1", "accountId": "a", "content-type": "application/json"}
    request = urllib.request.Request(URL + path, data, headers, method=method)
    with urllib.request.urlopen(request, timeout=30) as response:
        text = response.read()
        return json.loads(text) if text else None


call("POST", "/_sandbox/reset", {"now": "2026-03-02T09:00:00-05:00", "dncLists": {"Opted out": ["+12025550145"]}})
call("POST", LISTS + "/createContactList?accountId=a", {"name": "Patients", "description": "", "source": "passiveApi"})
people = [{"phoneNumber": number} for number in ("+12025550143", "+12025550144", "+12025550145")]
call("POST", "/api/1.1/public/st-1/campaign/contactList/addContacts", {"contact_list_name": "Patients", "data": people})
create = "/campaign/api/v2/public/st-1/campaign?accountId=a&campaignType=voice"
campaign = call("POST", create, json.load(sys.stdin))["data"]["id"]
call("POST", "/_sandbox/clock", {"advance": "15m"})

call("POST", "/_sandbox/contacts/script", {"phoneNumber": "+12025550143", "outcomes": ["no-answer", "completed"]})
call("POST", "/_sandbox/contacts/script", {"phoneNumber": "+12025550144", "outcomes": ["completed"]})
call("POST", "/_sandbox/faults", {"operationId": "triggerVoiceCampaignV2", "fault": "done-then-lost"})
try:
    call("POST", f"/api/v2/public/st-1/campaign/trigger/{campaign}?campaignType=voice&trigger=play", {})
    sys.exit("the start was not lost")
except urllib.error.HTTPError:
    raise
except OSError:  # The connection broke.
    pass
call("POST", "/_sandbox/clock", {"settle": True})
try:
    call("POST", "/_sandbox/clock", {"advance": "soon"})
    sys.exit("a wrong duration was taken")
except urllib.error.HTTPError as error:
    print(json.load(error)["error"], file=sys.stderr)

calls = call("GET", "/_sandbox/contacted")
print(json.dumps([[entry["phoneNumber"], entry["attempt"], entry["outcome"]] for entry in calls]))
