"""Whatever is typed about a plan, in any order: no failure, no loss, and every paper is made."""

from __future__ import annotations

import copy
from datetime import UTC, datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.conversation.keeping import events_in
from assistant.documents.calendar import as_calendar
from assistant.documents.papers.common import Printed
from assistant.documents.printing import PAPERS, paper_as
from assistant.documents.tables import as_csv
from assistant.meeting.document import MeetingDocument
from assistant.meeting.history import History
from assistant.store import memory_store
from tests.holding import enter, hold, shipped

PRINTED = Printed("tamara", datetime(2026, 10, 6, 19, 30, tzinfo=UTC))
BEGUN = (
    "/people Misty mother",
    "/people Denver uncle, by phone",
    "Misty: I want to be who puts em to bed",
    "Denver: she knows them kids",
)
LINES = st.sampled_from(
    """/objective 1: I put em to bed|/objective 1 2|/objective o1|/objective o1: at Mommy's
    |/objective o1 drop|/objective o1 individual Misty|/objective o1 measure: 2
    |/objective o1 hope: 9|/objective o1 scale: 4; a 5 is sleep
    |/objective o1 court-ordered|/objective o1 signed
    |/objective o1 entered|/objective o2 under o1|/objective o1 worked: it went|/objective o1 done
    |/task Denver: hang a light by Saturday|/task Misty: sing every night until the next meeting
    |/task t1 by January 9|/task t1 every Tuesday|/task t1 where: the porch|/task t1 done: 1
    |/task t1 helping: yes|/task drop t1|/task t2 soon|Misty: parenting classes
    |Misty: when it's dark|Denver: on the 22nd I will|/skip|/pick 1|/1|/2
    |/leave|/agree all|/agree Denver in writing: less
    |/disagree Misty: no|/private 1|/private off 1|/redact 2|/undo|/undo 3|/redo|/read o1|/read
    |/date January 9|/date never|/call Tamara 606|/case in-home|/case x|/export plan
    |/kin Dee: by Denver; next church|/kin|/kin Dee: found|/by 1 Denver
    |/people Denver left""".split("|")
).map(str.strip)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(LINES, max_size=30))
def test_any_lines_about_a_plan_leave_a_record_that_is_the_fold_of_its_journal(
    lines: list[str],
) -> None:
    store = memory_store()
    conversation = hold(*BEGUN, store=store)
    for line in lines:
        assert enter(conversation, line)[-1].kind == "ready"
    conversation.view()
    record = copy.deepcopy(conversation.record)
    document = conversation.document()
    conversation.close()
    journal = store.open("kitchen", create=False, look=True)
    assert History(events_in(journal)).record == record
    assert MeetingDocument.model_validate_json(document.model_dump_json()) == document
    for name in PAPERS:
        assert paper_as(name, "txt", document, shipped(), PRINTED).count(b"DRAFT. Not signed") == 2
    as_csv(document)
    as_calendar(document, shipped(), PRINTED.when)
    agreed = [one for one in document.objectives if one.status in ("agreed", "entered")]
    assert all(one.agreed_wording and one.agreed_wording.text == one.text for one in agreed)
