"""Work in order, and its answers by the event loop."""

import threading
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ui.jobs import Cancelled, Failure, Jobs, Progress, trace_of


@pytest.fixture(params=[False, True], ids=["at once", "on a thread"])
def jobs(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Jobs]:
    jobs = Jobs(on_thread=request.param)
    yield jobs
    jobs.close()


@pytest.mark.parametrize("time", range(30))
def test_an_answer_reaches_a_widget(time: int, jobs: Jobs, qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)

    jobs.submit(lambda: f"{label.text()}answer {time}", lambda answer, _: label.setText(answer))
    jobs.settle()

    assert label.text() == f"answer {time}"


def test_an_answer_never_comes_before_the_handler_that_asked_has_ended(jobs: Jobs) -> None:
    answers: list[int] = []

    jobs.submit(lambda: 1, lambda answer, _: answers.append(answer))
    before = list(answers)
    jobs.settle()

    assert (before, answers) == ([], [1])


def test_what_may_wait_for_the_paint_is_not_done_before_the_handler_has_ended(jobs: Jobs) -> None:
    here, done, answers = threading.get_ident(), list[int](), list[int]()

    def work() -> int:
        done.append(threading.get_ident())
        return 1

    jobs.submit(work, lambda answer, _: answers.append(answer), after_paint=True)
    before = [thread for thread in done if thread == here]
    waits = jobs.busy
    jobs.settle()

    assert (before, waits, len(done), answers, jobs.busy) == ([], True, 1, [1], False)


def test_what_waits_for_the_paint_is_done_after_it(qtbot: QtBot) -> None:
    class Page(QLabel):
        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
            done.append("painted")

    jobs, done, page = Jobs(on_thread=False), list[str](), Page("before")
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    qtbot.waitUntil(lambda: bool(done))
    jobs.settle()
    done.clear()

    page.setText("what is ready")
    jobs.submit(lambda: done.append("what may wait"), lambda *_: None, after_paint=True)
    jobs.settle()
    jobs.close()

    assert done == ["painted", "what may wait"]


def test_what_is_ready_is_delivered_without_the_event_loop(qapp: QApplication) -> None:
    jobs, answers = Jobs(on_thread=False), list[int]()

    jobs.submit(lambda: 1, lambda answer, _: answers.append(answer))
    jobs.submit(lambda: 2, lambda answer, _: answers.append(answer), after_paint=True)
    jobs.deliver_ready()
    ready = list(answers)
    jobs.settle()
    jobs.close()

    assert (ready, answers) == ([1], [1, 2])


def test_what_waits_for_the_paint_is_not_done_after_the_end(qapp: QApplication) -> None:
    jobs, done = Jobs(on_thread=False), list[int]()

    jobs.submit(lambda: done.append(1), lambda *_: done.append(2), after_paint=True)
    jobs.close()
    qapp.processEvents()

    assert done == []


def test_after_the_end_nothing_is_done_any_more(jobs: Jobs) -> None:
    done: list[int] = []

    jobs.close()
    jobs.submit(lambda: done.append(1), lambda *_: done.append(2))
    jobs.settle()

    assert (done, jobs.busy) == ([], False)


def test_answers_come_in_the_order_of_the_questions(jobs: Jobs) -> None:
    answers: list[int] = []

    for number in range(50):
        jobs.submit(partial(int, number), lambda answer, _: answers.append(answer))
    jobs.settle()

    assert answers == list(range(50))


def test_an_error_is_delivered_with_its_place_and_without_its_frames(jobs: Jobs) -> None:
    failures: list[Failure | None] = []

    def fail() -> None:
        raise ValueError("Annie Bakx")

    jobs.submit(fail, lambda _, failure: failures.append(failure))
    jobs.settle()

    assert failures[0] is not None
    assert isinstance(failures[0].error, ValueError)
    assert failures[0].error.__traceback__ is None
    assert "test_jobs.py" in failures[0].trace


def test_a_trace_holds_no_message_for_that_may_be_a_name() -> None:
    try:
        try:
            raise KeyError("Annie Bakx")
        except KeyError as error:
            raise ValueError("Annie again") from error
    except ValueError as error:
        trace = trace_of(error)

    assert "Annie" not in trace
    assert "builtins.ValueError" in trace
    assert "builtins.KeyError" in trace


def test_the_last_reference_to_a_widget_is_never_dropped_on_the_thread(qtbot: QtBot) -> None:
    jobs = Jobs(on_thread=True)
    threads: list[int] = []

    class Witness(QObject):
        def __del__(self) -> None:
            threads.append(threading.get_ident())

    for _ in range(30):
        witness = Witness()
        jobs.submit(partial(QObject.objectName, witness), lambda _answer, _failure: None)
        del witness
        jobs.settle()
    jobs.close()

    assert set(threads) == {threading.get_ident()}


def test_closing_waits_for_what_runs_and_forgets_the_rest(qapp: QApplication) -> None:
    jobs = Jobs(on_thread=True)
    begun, may_end = threading.Event(), threading.Event()
    done: list[str] = []

    def first() -> None:
        begun.set()
        may_end.wait(5)
        done.append("first")

    jobs.submit(first, lambda _a, _f: done.append("told"))
    jobs.submit(lambda: done.append("second"), lambda _a, _f: done.append("told"))
    begun.wait(5)
    threading.Timer(0.01, may_end.set).start()
    jobs.close()
    qapp.processEvents()

    assert done == ["first"]


def test_a_cancelled_job_stops_at_its_next_word_of_progress() -> None:
    progress = Progress()
    progress(1, 10)

    progress.cancel()

    with pytest.raises(Cancelled):
        progress(2, 10)
    assert (progress.done, progress.total) == (2, 10)
