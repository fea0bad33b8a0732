import pytest

from assistant.plan.wording import analyze_objective, check_wording


def kinds(text, **given):
    return {issue.kind for issue in check_wording(text, **given).issues}


GOOD = (
    "When the boys start in on each other, Mamaw Jo or Trish sends one to the porch until both "
    "are quiet, every school day from 8/20 through 12/18. Trish keeps a tally by the phone."
)


def test_an_objective_of_daily_life_with_who_and_when_has_nothing_to_find():
    found = check_wording(GOOD)
    assert found.issues == ()
    assert found.good


@pytest.mark.parametrize(
    "end",
    [
        "by the next review",
        "by court on the 22nd",
        "through March",
        "for six months",
        "until school lets out",
        "before Thanksgiving",
        "from now to spring break",
        "for the next 30 days",
        "until her third birthday",
        "by 6-1-26",
        "over the summer",
        "from June to August",
    ],
)
def test_a_by_when_or_a_duration_is_a_time(end):
    assert "no_time" not in kinds(f"Tasha reads to the boys at bedtime {end}")


@pytest.mark.parametrize(
    "end",
    [
        "every night",
        "three times a week",
        "4 days out of 7",
        "starting Monday",
        "from 9/8",
        "as soon as possible",
        "at all times",
        "24/7",
        "for twenty minutes",
        "until the case closes",
        "Monday through Friday",
        "after the 12 week class",
        "with her 3 month old",
        "by asking for help each week",
    ],
)
def test_a_frequency_or_a_start_alone_is_no_time(end):
    assert "no_time" in kinds(f"Tasha reads to the boys at bedtime {end}")


@pytest.mark.parametrize(
    "text",
    [
        "Tasha locks the pills up each night through 6/1",
        "Mother will lock the pills up each night through 6/1",
        "Grandma and Dad lock the pills up each night through 6/1",
        "I lock the pills up each night through 6/1",
        "The pills are locked up by Grandma each night through 6/1",
        "dee will lock the pills up each night through 6/1",
        "When the kids are down, Uncle Ray locks the pills up, through 6/1",
        "Between now and 6/1 Mr. Lee locks the pills up",
    ],
)
def test_a_role_or_a_name_that_acts_is_an_owner(text):
    assert "no_owner" not in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Lock the pills up each night through 6/1",
        "The pills will be locked up each night through 6/1",
        "Everyone locks the pills up each night through 6/1",
        "Somebody locks the pills up before Mee comes in, through 6/1",
        "No pills on the counter through 6/1",
        "Pills are locked up through 6/1. Her mother said, 'I worry.'",
        "Children will be safe from the pills through 6/1",
    ],
)
def test_everyone_a_passive_and_a_bare_order_name_nobody(text):
    assert "no_owner" in kinds(text)


def test_a_name_that_the_meeting_knows_is_an_owner_however_it_is_typed():
    text = "Every night to the 6/1 review pills get locked up and x'an does it"
    assert "no_owner" in kinds(text)
    assert "no_owner" not in kinds(text, names=["x'an"])


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Misty will attend parenting classes by 6/1", "service_not_change", "parenting classes"),
        ("Denver will be a better father by 6/1", "not_observable", "better father"),
        ("Misty, an addict, calls Wanda each night to 6/1", "deficit_language", "addict"),
        ("Misty shows the SSW her chart each week to 6/1", "jargon", "SSW"),
        ("Misty never gets mad again, through 6/1", "unrealistic", "never gets mad"),
        ("Misty will comply with the plan by 6/1", "blame_or_compliance", "comply"),
        ("Misty gets a job and finds an apartment by 6/1", "several_in_one", "apartment"),
        ("Mother shall utilize approved alternatives to 6/1", "not_family_words", "shall"),
    ],
)
def test_a_finding_marks_the_words_that_earned_it(text, kind, words):
    marked = {one.kind: text[one.start : one.end] for one in check_wording(text).issues}
    assert words in marked[kind]


def test_a_threat_is_blame_where_the_loss_follows_the_if():
    assert "blame_or_compliance" in kinds("Tia keeps the list to 6/1 or visits will be suspended")
    assert "blame_or_compliance" not in kinds("Visits at Jo's each Sunday, Tia keeps a list to 6/1")


def test_a_service_further_down_is_a_task_and_leaves_the_change_in_front():
    change = "Tasha counts to ten and walks outside instead of yelling, each bedtime to 6/1."
    assert "service_not_change" not in kinds(f"{change} She goes to the Tuesday parenting class.")


def test_quoted_words_are_the_familys_and_are_never_marked():
    text = "Tasha calls Wanda each night to 6/1. 'I am an addict and I want to be a better mom.'"
    assert kinds(text) == set()


def test_one_light_issue_alone_leaves_an_objective_good():
    light = "Tasha hands the UA cup to Wanda each Friday till June, 'so we all know.'"
    assert kinds(light) == {"jargon"}
    assert check_wording(light).good
    assert not check_wording("Tasha hands the cup to Wanda each Friday, 'so we all know.'").good


def test_what_the_family_said_decides_whose_words_they_are():
    text = "Mother will supervise the children at the pond each evening through 6/1"
    assert "not_family_words" in kinds(text)
    said = ["I can be at the pond every evening, I'll supervise them myself"]
    assert "not_family_words" not in kinds(text, said=said)


def test_a_better_wording_is_made_from_the_nearest_thing_said():
    said = ["We like fishing.", "Bedtime is the worst, I just scream at them."]
    found = check_wording("Mother will improve her parenting at bedtime by 6/1", said=said)
    vague = next(one for one in found.issues if one.kind == "not_observable")
    assert "Bedtime is the worst, I just scream at them" in vague.try_instead


def test_only_a_statement_that_holds_a_time_is_offered_for_a_missing_time():
    def offered(said):
        found = check_wording("Tasha reads to the boys at bedtime", said=[said])
        return next(one.try_instead for one in found.issues if one.kind == "no_time")

    assert "till school lets out" in offered("I'd do it till school lets out")
    assert "I'd do it every night" not in offered("I'd do it every night")


def test_without_anything_said_the_question_that_would_get_it_is_offered():
    found = check_wording("Mother will complete parenting classes by 6/1")
    service = next(one for one in found.issues if one.kind == "service_not_change")
    assert service.try_instead.endswith('"What will be different on a plain day at home '
                                        'when it has worked?"')  # fmt: skip


def test_braces_in_what_was_said_come_out_as_typed():
    found = check_wording("Mother will improve her parenting by 6/1", said=["{plain} %s {0}"])
    assert any("{plain} %s {0}" in one.try_instead for one in found.issues)


def test_notes_tell_of_grade_length_and_the_workers_part_and_are_no_issues():
    long = check_wording("Tasha reads to the boys at bedtime for twelve months. " + GOOD)
    assert any("twelve months" in note for note in long.notes)
    assert any("worker" in note for note in long.notes)
    hard = check_wording("Respondent will facilitate appropriate developmental opportunities.")
    assert any("grade" in note for note in hard.notes)
    assert not any("grade" in note for note in check_wording("Tasha calls Jo by 6/1.").notes)


def test_an_analyzed_object_has_the_fields_of_the_design():
    done = analyze_objective({"text": "Improve parenting skills.", "history": ["I yell.", 7]})
    assert set(done) == {"issues", "good", "grade", "notes"}
    assert set(done["issues"][0]) == {"kind", "start", "end", "why", "try"}
    assert "I yell" in done["issues"][0]["try"]
    assert done["good"] is False


@pytest.mark.parametrize("line", [{}, {"text": None}, {"text": 7}, {"text": ""}, {"text": "…"}])
def test_an_object_without_words_has_no_issue_and_is_not_good(line):
    done = analyze_objective(line)
    assert done["issues"] == []
    assert done["good"] is False
