"""What was worked out last is given again for the very same values only."""

from pcm_sim.domain.remembering import remembered


def counted():
    asked = []

    @remembered(1)
    def work(*values):
        asked.append(values)
        return list(values)

    return work, asked


def test_the_same_values_are_worked_out_once():
    work, asked = counted()
    car = ("a", "car")
    assert work(car, 1) is work(car, 1)
    assert len(asked) == 1


def test_equal_values_that_are_others_are_worked_out_again():
    work, asked = counted()
    assert work([1]) == work([1])
    assert len(asked) == 2


def test_only_the_last_is_remembered():
    work, asked = counted()
    first, second = object(), object()
    for one in (first, second, first):
        assert work(one) == [one]
    assert len(asked) == 3


def test_as_many_are_remembered_as_is_said():
    asked = []

    @remembered(2)
    def work(one):
        asked.append(one)
        return [one]

    first, second, third = object(), object(), object()
    for one in (first, second, first, third, third):
        assert work(one) == [one]
    assert asked == [first, second, third]
