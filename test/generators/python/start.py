"""Starts campaigns with the client that openapi-python-client generated, once at each URL of the command line.

Prints a JSON list: for each start the HTTP status and the message of a success, or the error that was raised.
"""

import json
import sys

from kore import Client
from kore.api.start_and_stop import start_sms_campaign_v2, trigger_voice_campaign_v2
from kore.models import StartSmsCampaignV2Trigger, TriggerVoiceCampaignV2Trigger

STARTS = [
    (start_sms_campaign_v2, {"campaign_type": "sms", "trigger": StartSmsCampaignV2Trigger.PLAY}),
    (trigger_voice_campaign_v2, {"campaign_type": "voice", "trigger": TriggerVoiceCampaignV2Trigger.PLAY}),
]


def start(url, operation, query):
    client = Client(base_url=url, headers={"auth": "t", "iid": "st-1", "accountId": "a"})
    try:
        response = operation.sync_detailed("st-1", "cd-1", client=client, **query)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return {"status": int(response.status_code), "message": getattr(response.parsed, "message", None)}


print(json.dumps([start(url, *call) for url in sys.argv[1:] for call in STARTS]))
