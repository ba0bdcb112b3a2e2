"""`pcm-sim faults`: what can go wrong in car and cloud, and what it can wait for."""


def test_each_fault_and_each_trigger_is_listed_with_what_it_does(cli):
    told = cli("faults", "macan-2019", "--lang", "en").out
    assert "sim_reader   SIM reader fails" in told
    assert "card_declined   Card declined" in told
    assert "it becomes so that net.online = true" in told


def test_a_car_is_told_only_what_it_can_have(cli):
    taycan = cli("faults", "taycan-2022", "--json").json
    assert "sim_out" not in {one["id"] for one in taycan["car"]}
    assert {"wrong_pin", "order", "minutes"} <= {one["id"] for one in taycan["triggers"]}
    assert cli("faults", "macan-2014", "--json").json["cloud"] == []


def test_a_car_that_is_none_is_refused_with_what_was_meant(cli):
    answer = cli("faults", "makan-2019")
    assert answer.code == 2
    assert "macan" in answer.err
