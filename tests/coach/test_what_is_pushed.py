"""What a leading question and a why ask for, once the push and the reproach are taken off."""

from __future__ import annotations

import pytest

from assistant.coach.rewording import Kind, reword


def made(line: str, kind: Kind, previous: str = "We talked about it last night.") -> str | None:
    way = reword(line, previous, kind)[0]
    return None if way.from_stem else way.text


@pytest.mark.parametrize(
    ("line", "open_question"),
    [
        ("Nights are going to be hard on the baby, aren't they?",
         "What do you think nights would be like for the baby?"),
        ("surely you can see how that scared your son",
         "What do you think that was like for your son?"),
        ("Isn't that going to confuse him?", "What do you think that would be like for him?"),
        ("She probably misses her dad, doesn't she?", "What do you think is behind that?"),
        ("He needs a routine, you know that right?", "What do you think he needs right now?"),
        ("It's time you called the clinic, don't you think?",
         "What are your thoughts about calling the clinic?"),
        ("It would be best to call the clinic first, wouldn't it?",
         "What are your thoughts about calling the clinic first?"),
        ("If you moved his bed he'd sleep, don't you think?",
         "What do you think would happen if you moved his bed?"),
        ("You'd feel better if your aunt came along, wouldn't you?",
         "How would it be for you if your aunt came along?"),
        ("You do want to be a better mom, don't you?", "What kind of mom do you want to be?"),
        ("You should have known that, shouldn't you?",
         "What was going on for you around then?"),
        ("You don't have a problem with the schedule, do you?",
         "How do you feel about the schedule?"),
        ("Don't you think that's a little reckless?", "How do you feel about that?"),
        ("A garage is no place for a child, is it?", None),
        ("The new medicine is working, right?", "How is the new medicine working out so far?"),
        ("And the boys took it hard, I imagine", "How did the boys take it?"),
        ("She loves it there, doesn't she?", "How does she feel about being there?"),
        ("But you'll keep going, won't you?", "What are your thoughts about continuing to go?"),
        ("That was a wake up call for you, correct?", "What was that like for you?"),
        ("That hurts, doesn't it?", "What is that like for you?"),
        ("It's hard being on your own, isn't it?", "What is it like being on your own?"),
        ("Nothing's been done about the roof, has it?",
         "What has been done so far about the roof?"),
    ],
)  # fmt: skip
def test_a_push_is_taken_off_and_nothing_is_settled_beforehand(
    line: str, open_question: str | None
) -> None:
    assert made(line, "leading_question") == open_question


@pytest.mark.parametrize(
    "line",
    [
        "You love your kids, don't you?",
        "Don't you love your kids?",
        "You'll do whatever it takes, right?",
        "Weren't you afraid that would scare them?",
        "Isn't there a bus you could take?",
        "Isn't it better if there's no beer in the house?",
        "You're not going to lose him over some guy, are you?",
        "The kids could have gotten into that, you know that right",
        "And you're hiding it, aren't you",
        "It's worth it to see your kids though, isn't it?",
        "He must not feel safe, does he?",
    ],
)
def test_a_push_that_would_stay_one_gives_way_to_what_was_told(line: str) -> None:
    assert made(line, "leading_question") is None


@pytest.mark.parametrize(
    ("line", "open_question"),
    [
        ("why is she not eating over there", "What do you think keeps her from eating over there?"),
        ("Why won't he talk to the counselor?",
         "What do you think keeps him from talking to the counselor?"),
        ("Why have you missed so many visits?", "What got in the way of making it to the visits?"),
        ("why'd you skip court", "What got in the way of making it to court?"),
        ("Why do you think he ran?", "What do you think is behind that?"),
        ("Why don't you go over there anymore?", "What led you to stop going over there?"),
        ("Why would you leave her with somebody you barely know?",
         "What was going on for you around then?"),
        ("Why did you wait till Friday?", "What was going on for you around then?"),
        ("Why are you so against the shelter?", "What worries you about the shelter?"),
        ("Why don't you let her have a phone?", "What worries you about letting her have a phone?"),
        ("Why aren't you ready?", "What would help you feel ready?"),
        ("Why do you want a different lawyer?", "Tell me more about wanting a different lawyer."),
        ("Why does he sit out there?", "What do you think is behind him sitting out there?"),
        ("How come he shut the door on her?", "What led up to him shutting the door on her?"),
        ("Why didn't you bring it like we talked about?", "What got in the way of bringing it?"),
        ("Why was the bottle propped up like that?", "Tell me how that came about."),
        ("Why didn't you tell someone sooner?", "What got in the way of telling someone sooner?"),
        ("Why'd you do that when we've got funds here?", "What led up to you doing that?"),
        ("May I ask why you keep your curtains closed?",
         "Tell me more about keeping your curtains closed."),
        ("I wonder why he left", "What led up to him leaving?"),
        ("Why was he arrested?", "What led up to him being arrested?"),
        ("Why does she cry when it's time to go?",
         "What do you think is going on for her when it's time to go?"),
    ],
)  # fmt: skip
def test_a_why_asks_for_what_led_to_it_or_stood_in_its_way(line: str, open_question: str) -> None:
    assert made(line, "why_question") == open_question


@pytest.mark.parametrize(
    "line",
    [
        "Why isn't he on the birth certificate?",
        "Why don't they have coats?",
        "Why hasn't anybody fixed it?",
        "Why is the dog in the crib?",
        "Why does he make you nervous?",
        "Why do you say she was rude?",
        "Why don't you try a nap when the baby naps?",
        "Why do you go so late?",
    ],
)
def test_a_why_that_only_comes_out_crooked_is_not_turned(line: str) -> None:
    assert made(line, "why_question") is None


def test_why_not_after_what_somebody_will_not_tell_is_not_asked_on() -> None:
    assert made("Why not?", "why_question", "I'd rather not say.") is None


def test_a_question_cut_from_a_stack_names_nobody_who_was_cut_off() -> None:
    stack = "Did you see the doctor? What did she say? Are you all right?"
    told = made(stack, "stacked_questions", "I had a seizure.")
    assert told == "Walk me through what happened."
    assert made(stack, "stacked_questions", "The doctor called.") == "What did she say?"


@pytest.mark.parametrize(
    ("line", "one"),
    [
        ("What's she like, does she have kids?", "What's she like?"),
        ("What happened, were the kids up, and did they cry?", "What happened?"),
        ("Did you get someone or do you want me to or should we call the court?", None),
        ("What's it called, who makes it, is it helping?", "How is it working out so far?"),
    ],
)
def test_of_a_stack_one_question_is_left_that_stands_alone(line: str, one: str | None) -> None:
    assert made(line, "stacked_questions", "Now she has something new for it.") == one


@pytest.mark.parametrize(
    "line",
    ["Can you pay it?", "Can he read?", "Do they ever watch the kids?", "Do you pay him?",
     "Have you met her?", "Did you finish school?", "Did he pick it himself?",
     "Do you have something to wear?", "Do they get to see each other?"],
)  # fmt: skip
def test_a_fact_or_a_favor_is_not_dressed_up_as_an_open_question(line: str) -> None:
    assert made(line, "closed_question") is None


@pytest.mark.parametrize(
    ("line", "open_question"),
    [
        ("Does he have friends at school?", "Who does he spend time with at school?"),
        ("Has he made any friends yet?", "Who has he gotten to know so far?"),
        ("Do you have a crib?", "Where do things stand with a crib?"),
        ("Did you mail it?", None),
        ("Have you filed it?", "Where do things stand with that?"),
        ("Are you nervous?", "How do you feel about that?"),
        ("Is that okay with you?", "How do you feel about that?"),
        ("Do you go to church?", "How is it going with church?"),
    ],
)
def test_a_closed_question_is_opened_as_somebody_would_say_it(
    line: str, open_question: str | None
) -> None:
    assert made(line, "closed_question") == open_question


def test_advice_put_as_a_why_is_not_asked_as_if_something_stood_in_its_way() -> None:
    line = "Why don't you two quit together?"
    assert made(line, "why_question", "My husband still smokes in the house.") is None
    denied = made("Why don't you get the flu shot?", "why_question", "I don't get the flu shot.")
    assert denied == "What gets in the way of getting the flu shot?"


@pytest.mark.parametrize(
    "line", ["You can read, can't you?", "So are you going to do it again, yes?"]
)
def test_a_jab_is_not_asked_for_its_thoughts(line: str) -> None:
    assert made(line, "leading_question") is None


@pytest.mark.parametrize(
    ("line", "previous", "open_question"),
    [
        ("Even your pastor would want you to take the help, wouldn't he?", "We have our church.",
         "What do you think your pastor would say about taking the help?"),
        ("isnt it kinda soon to be moving in together", "He's real sweet.",
         "How do you feel about the timing?"),
        ("You'd agree those visits ought to come before a shift, wouldn't you?",
         "My shift ran over.", "How do you juggle those visits and your shift?"),
        ("That would make it a lot harder on your mom, wouldn't it?", "We might move.",
         "What do you think that would be like for your mom?"),
        ("Don't you think nine o'clock is awful late for a toddler?", "They stay up.",
         "What do you think about nine o'clock for a toddler?"),
        ("but you can see how that looks cant you", "I only had one beer.",
         "How do you think that looks to other people?"),
        ("Wouldn't you say there was a better way to handle that?", "I told her off.",
         "What other ways to handle that come to mind now?"),
        ("Don't you think he'd sleep better if you read to him?", "He won't sleep.",
         "What do you think would happen if you read to him?"),
        ("Deep down you miss her a little, don't you?", "I don't want to see her.",
         "What comes up for you when you think about her?"),
    ],
)  # fmt: skip
def test_a_push_is_asked_for_the_point_that_it_drives_at(
    line: str, previous: str, open_question: str
) -> None:
    assert made(line, "leading_question", previous) == open_question


@pytest.mark.parametrize(
    ("line", "kind", "previous", "asked"),
    [
        ("would you want him to come more", "closed_question", "He comes when he likes.",
         "How would you feel about him coming more?"),
        ("do you take the phone at night", "closed_question", "He was up till three.",
         "How do you handle the phone at night?"),
        ("are you managing ok on that", "closed_question", "They cut our stamps.",
         "How are you managing on that?"),
        ("How come you couldn't keep that job either?", "why_question", "I got fired.",
         "What got in the way of keeping that job?"),
        ("why havent you been anwsering the phone", "why_question", "",
         "What got in the way of answering the phone?"),
        ("Why can't you two sit down and work it out?", "why_question", "She shuts down on me.",
         "What gets in the way of sitting down and working it out?"),
    ],
)  # fmt: skip
def test_no_leftover_of_the_line_is_said_back(
    line: str, kind: Kind, previous: str, asked: str
) -> None:
    assert made(line, kind, previous) == asked


def test_advice_is_not_answered_by_the_line_said_back() -> None:
    told = reword("I'd scrap it, bud.", "My car has a blown head gasket.", "unasked_advice")
    assert all("gasket" not in one.text for one in told)
