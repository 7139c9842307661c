"""Makes the calls of test/languages/expected.ts at the URL argv[1], then starts the campaigns that follow.

Prints a line of JSON for each call: the status of its response, and what the program reads in it.
"""

import json
import sys
from collections.abc import Callable
from http import HTTPStatus
from typing import Any

import httpx
from kore import Client
from kore.api.campaigns import create_campaign_v1, create_campaign_v2, get_campaign_v2
from kore.api.contact_lists import add_contacts_v1, create_contact_list_v2
from kore.api.start_and_stop import trigger_campaign_v1, trigger_voice_campaign_v2
from kore.api.status_and_results import get_campaign_status_v2
from kore.models import (
    AddContactsRequest,
    AddContactsResponse,
    AgentlessVoiceCampaignV2Request,
    AgentlessVoiceCampaignV2RequestEnableMachineDetect,
    CallerId,
    CallingHours,
    CallingHoursFrequency,
    CallingWindow,
    CallingWindowDay,
    CampaignContactsRequest,
    CampaignPriority,
    CampaignStatusResponse,
    CampaignType,
    ContactListV2Response,
    ContactToAdd,
    CreateContactListV2Request,
    CreateContactListV2RequestSource,
    CreatedVoiceCampaignV1Response,
    CreatedVoiceCampaignV2Response,
    DialingStrategy,
    DialingStrategyDialingOrder,
    DncListReference,
    EmptyRequest,
    GetCampaignStatusV2View,
    ProgressiveVoiceCampaignV1Request,
    SimpleSMSCampaignV2Request,
    SmsDialingStrategy,
    SmsMessage,
    SMSCampaignV2Response,
    TriggerCampaignV1Trigger,
    TriggerVoiceCampaignV2Trigger,
    VoiceCampaignV2Response,
)
from kore.types import Response
from outcome import outcome

STREAM = "st-123"
ACCOUNT = "456"
client = Client(
    base_url=sys.argv[1], headers={"auth": "a-token", "iid": STREAM, "accountId": ACCOUNT}, timeout=httpx.Timeout(30)
)


def report(status: HTTPStatus, result: str) -> None:
    print(json.dumps({"status": status, "result": result}))


def report_start(send: Callable[[], Response[Any]]) -> None:
    """Starts a campaign once, and reports what is known."""
    try:
        response = send()
    except Exception:  # no response, or none that the client can read
        print(json.dumps({"status": None, "result": "unknown"}))
    else:
        report(response.status_code, outcome(response.status_code, response.content))


def start_v1(campaign_id: str, kind: CampaignType) -> Response[Any]:
    play = TriggerCampaignV1Trigger.PLAY
    return trigger_campaign_v1.sync_detailed(
        STREAM, campaign_id, client=client, body=EmptyRequest(), campaign_type=kind, trigger=play
    )


def start_v2(campaign_id: str) -> Response[Any]:
    return trigger_voice_campaign_v2.sync_detailed(
        STREAM,
        campaign_id,
        client=client,
        body=EmptyRequest(),
        account_id=ACCOUNT,
        campaign_type="voice",
        trigger=TriggerVoiceCampaignV2Trigger.PLAY,
    )


contact_list = create_contact_list_v2.sync_detailed(
    STREAM,
    client=client,
    account_id=ACCOUNT,
    body=CreateContactListV2Request(
        name="Readers",
        description="Have overdue books.",
        source=CreateContactListV2RequestSource.PASSIVEAPI,
        allow_duplicates=False,
    ),
)
assert isinstance(contact_list.parsed, ContactListV2Response)
report(contact_list.status_code, contact_list.parsed.data.name)

added = add_contacts_v1.sync_detailed(
    STREAM,
    client=client,
    body=AddContactsRequest(
        contact_list_name="Readers",
        data=[ContactToAdd(phone_number="+12025550143"), ContactToAdd(phone_number="+12025550144")],
    ),
)
assert isinstance(added.parsed, AddContactsResponse)
report(added.status_code, added.parsed.message)

caller = CallerId(phone_number="+12025550100")
hours = CallingHours(
    frequency=CallingHoursFrequency.WEEKLY,
    timezone="America/New_York",
    days=[CallingWindow(day=CallingWindowDay.MO, start="9:00 AM", end="5:00 PM")],
)
strategy = DialingStrategy(
    caller_id=caller,
    calling_hours=hours,
    dialing_order=DialingStrategyDialingOrder.FIFO,
    max_attempts_per_record=1,
    default_retry_period=45,
    max_ring_time=25,
)
opted_out = DncListReference(name="Opted out")

progressive = create_campaign_v1.sync_detailed(
    STREAM,
    client=client,
    campaign_type=CampaignType.VOICE,
    body=ProgressiveVoiceCampaignV1Request(
        name="Overdue by voice",
        description="Calls readers.",
        contact_lists=["Readers"],
        priority=CampaignPriority.PRIORITY_3,
        dialing_mode="Progressive",
        dialing_strategy=strategy,
        queue_name="Front desk",
        enable_machine_detect=True,
        campaign_type="voice",
    ),
)
assert isinstance(progressive.parsed, CreatedVoiceCampaignV1Response)
report(progressive.status_code, progressive.parsed.data.id)

agentless = create_campaign_v2.sync_detailed(
    STREAM,
    client=client,
    account_id=ACCOUNT,
    campaign_type=CampaignType.VOICE,
    body=AgentlessVoiceCampaignV2Request(
        name="Overdue by bot",
        description="Calls readers.",
        contact_lists=["Readers"],
        dnc_lists=opted_out,
        priority=CampaignPriority.PRIORITY_3,
        dialing_mode="Agentless",
        dialing_strategy=strategy,
        experience_flow_name="Overdue books",
        enable_machine_detect=AgentlessVoiceCampaignV2RequestEnableMachineDetect.NO,
        campaign_type="voice",
    ),
)
assert isinstance(agentless.parsed, CreatedVoiceCampaignV2Response)
report(agentless.status_code, agentless.parsed.data.id)

sms = create_campaign_v2.sync_detailed(
    STREAM,
    client=client,
    account_id=ACCOUNT,
    campaign_type=CampaignType.SMS,
    body=SimpleSMSCampaignV2Request(
        name="Overdue by SMS",
        description="Reminds readers.",
        contact_lists=["Readers"],
        campaign_type="sms",
        priority=CampaignPriority.PRIORITY_3,
        format_="simple",
        message=SmsMessage(message="Your books are overdue."),
        dialing_strategy=SmsDialingStrategy(caller_id=caller, calling_hours=hours),
        dnc_lists=opted_out,
    ),
)
assert isinstance(sms.parsed, SMSCampaignV2Response)
report(sms.status_code, sms.parsed.data.field_id)

read = get_campaign_v2.sync_detailed(STREAM, agentless.parsed.data.id, client=client, account_id=ACCOUNT)
assert isinstance(read.parsed, VoiceCampaignV2Response)
report(read.status_code, read.parsed.data.dialing_mode)

progressive_id, agentless_id, sms_id = progressive.parsed.data.id, agentless.parsed.data.id, sms.parsed.data.field_id
report_start(lambda: start_v1(progressive_id, CampaignType.VOICE))
report_start(lambda: start_v2(agentless_id))
report_start(lambda: start_v1(sms_id, CampaignType.SMS))

status = get_campaign_status_v2.sync_detailed(
    STREAM,
    agentless_id,
    client=client,
    body=CampaignContactsRequest(),
    account_id=ACCOUNT,
    view=GetCampaignStatusV2View.STATUS,
)
assert isinstance(status.parsed, CampaignStatusResponse)
report(status.status_code, status.parsed.data.status)

for campaign_id in sys.argv[2:]:
    report_start(lambda: start_v2(campaign_id))
