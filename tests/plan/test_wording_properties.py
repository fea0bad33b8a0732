from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.plan.wording import analyze_objective, check_wording

PIECES = st.sampled_from(
    """Mom will attend parenting classes . , and or "I 'want never again by 6/1 until school UA
    comply with the Cabinet Tasks: (she) — so that safe stable improve within 30 days $4,100 \n
    İ ß ’ “quoted” 👩‍👧 e\u0301 \u202e 24/7 99/99""".split(" ")
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=40).map(" ".join))


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.lists(TEXTS, max_size=3))
def test_any_text_is_checked_and_every_span_lies_within_it(text, said):
    found = check_wording(text, said=said)
    for issue in found.issues:
        assert 0 <= issue.start < issue.end <= len(text)
        assert text[issue.start : issue.end].strip()
        assert issue.why
        assert issue.try_instead


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_the_same_text_is_always_found_the_same(text):
    assert analyze_objective({"text": text}) == analyze_objective({"text": text})


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_no_kind_is_told_twice_and_good_follows_from_the_kinds(text):
    found = check_wording(text)
    kinds = [issue.kind for issue in found.issues]
    assert len(kinds) == len(set(kinds))
    light = set(kinds) <= {"jargon", "not_family_words"} and len(kinds) <= 1
    assert not found.good or light
