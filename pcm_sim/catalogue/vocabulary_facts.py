"""What the facts are that a condition may ask for, in the words of an editor’s help."""

from collections.abc import Mapping

ABOUT_FACTS: Mapping[str, str] = {
    "vehicle.sim_slot": "the car has a slot for an own SIM card",
    "vehicle.embedded_sim": "the car has a SIM built in",
    "vehicle.device_manager_key": "the key that holds the device manager",
    "vehicle.connect_menu": "the menu that holds the Porsche Connect settings",
    "vehicle.link": "how a Porsche ID is linked",
    "vehicle.paths": "the car has this path of the FAQ: link, roaming, data off or PIN",
    "vehicle.wifi": "what the unit does with Wi-Fi",
    "vehicle.carplay": "how Apple CarPlay comes in",
    "vehicle.private_mode": "the unit knows private mode",
    "vehicle.charge_port": "a charging cable can be plugged in: always, on hybrids of the line, never",
    "vehicle.roaming": "who takes care of roaming",
    "unit.linked": "a Porsche ID is linked",
    "unit.user": "nobody is linked, or the user is logged in or out",
    "unit.notified": "there is something to read among the notifications",
    "sim.state": "the card in the slot",
    "net.online": "data flow",
    "net.source": "what carries data",
    "car.private_mode": "private mode is on",
    "car.embedded_sim": "this car, in its market, has a SIM built in",
    "car.moving": "the car drives faster than `driving: above_kmh:` in the policy",
    "phone.connected": "a telephone is connected over Bluetooth",
    "phone.carplay": "CarPlay can start with the telephone in the car",
    "call.active": "a call is running",
    "carplay.active": "CarPlay is running",
    "wifi.on": "Wi-Fi is on",
    "media.source": "what the unit plays from",
    "media.playing": "it plays and is not paused",
    "update.state": "how far a software update is",
    "item.active": "only on the page of a list’s item: it is the present one",
    "item.known": "only on the page of a list’s item: the unit knows it, or it is within reach",
    "item.state": "only on the page of a list’s item: the state of a service or function",
}
"""By fact; a condition holds while the fact has the value that it names."""
