"""What the trainer does to the car, its SIM card, the telephone in it and the cloud."""

from dataclasses import replace
from typing import assert_never

from pcm_sim.domain import installing
from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.cabin import Cabin, can_carplay
from pcm_sim.domain.car import LEAST_CELSIUS, MOST_BARS, MOST_CELSIUS, MOST_KMH, Car
from pcm_sim.domain.driving import form_lock
from pcm_sim.domain.effects import Changed, CloudPaced, Ordered, UpdateOffered
from pcm_sim.domain.events import (
    BringPhone,
    CarIntent,
    CloudIntent,
    DriveTo,
    InsertCard,
    OfferUpdate,
    OrderProduct,
    PhoneIntent,
    PlugPhone,
    RestartUnit,
    SetCall,
    SetCharging,
    SetCloudPace,
    SetDataInCalls,
    SetDriver,
    SetHotspot,
    SetIgnition,
    SetLanguage,
    SetLocked,
    SetOutsideTemperature,
    SetParkingBrake,
    SetPhoneBluetooth,
    SetPhoneSignal,
    SetPrivateMode,
    SetSignal,
    SetSimReader,
    SetSpeed,
    SetVolume,
)
from pcm_sim.domain.labels import Message
from pcm_sim.domain.outcome import Outcome, go_to, stop_waiting, tell, told_by_form
from pcm_sim.domain.phone import Phone
from pcm_sim.domain.ringing import set_call
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.settings import change, set_private_mode
from pcm_sim.domain.sim_card import lose_power
from pcm_sim.domain.sim_slot import meet_card
from pcm_sim.domain.unit import Unit


def set_car(rules: Rules, cabin: Cabin, event: CarIntent) -> Outcome:
    """Change the car."""
    match event:
        case SetIgnition(on):
            return _start(rules, cabin) if on else _stop(rules, cabin)
        case DriveTo(country):
            there = replace(cabin, car=replace(cabin.car, country=country))
            return Outcome(there, (Changed("car.country", country),))
        case InsertCard(card):
            return _swap_card(rules, cabin, card)
        case SetSimReader(on):
            return _set_reader(rules, cabin, works=on)
        case RestartUnit():
            return _restart(rules, cabin)
        case SetSignal(bearer, bars):
            heard = max(0, min(bars, MOST_BARS)) if bearer is not Bearer.NONE else 0
            tuned = replace(cabin, car=replace(cabin.car, bearer=bearer, bars=heard))
            return Outcome(tuned, (Changed("car.bearer", bearer.value), Changed("car.bars", heard)))
        case SetPrivateMode(on):
            if not rules.vehicle.private_mode:
                return tell(rules, cabin, Message("private_mode_unknown"))
            return set_private_mode(rules, cabin, on=on)
        case SetLanguage(language):
            return change(rules, cabin, "language", language)
        case SetDataInCalls("phone", on):
            return _with_phone(cabin, Changed("phone.data_in_calls", on), data_in_calls=on)
        case SetDataInCalls(_, on):
            kept = replace(cabin, car=replace(cabin.car, data_in_calls=on))
            return Outcome(kept, (Changed("car.data_in_calls", on),))
        case SetVolume(mb):
            left = replace(cabin, car=replace(cabin.car, volume_mb=max(0, mb)))
            return Outcome(left, (Changed("car.volume_mb", max(0, mb)),))
        case SetCharging(on):
            return _plug(rules, cabin, on=on)
        case SetDriver(inside):
            return _seat(rules, cabin, inside=inside)
        case SetParkingBrake(on):
            held = replace(cabin, car=replace(cabin.car, parking_brake=on))
            return Outcome(held, (Changed("car.parking_brake", on),))
        case SetLocked(on):
            return _lock(rules, cabin, on=on)
        case SetSpeed(kmh):
            return _drive(rules, cabin, kmh)
        case SetOutsideTemperature(celsius):
            felt = max(LEAST_CELSIUS, min(celsius, MOST_CELSIUS))
            changed = replace(cabin, car=replace(cabin.car, outside_celsius=felt))
            return Outcome(changed, (Changed("car.outside_celsius", felt),))
        case _:
            assert_never(event)


def set_phone(rules: Rules, cabin: Cabin, event: PhoneIntent) -> Outcome:
    """Change the telephone in the car; without one nothing changes."""
    match event:
        case BringPhone(phone):
            known = (None, *(one.id for one in cabin.car.phones))
            if phone not in known or phone == cabin.car.phone_id:
                return Outcome(cabin)
            brought = replace(cabin, car=replace(_unplugged(cabin.car), phone_id=phone))
            return Outcome(brought, (Changed("phone.here", phone),))
        case SetPhoneSignal(bearer):
            return _with_phone(cabin, Changed("phone.bearer", bearer.value), bearer=bearer)
        case SetPhoneBluetooth(on):
            return _with_phone(cabin, Changed("phone.bluetooth", on), bluetooth=on)
        case SetHotspot(on):
            return _with_phone(cabin, Changed("phone.hotspot", on), hotspot=on)
        case PlugPhone(on):
            plugged = _with_phone(cabin, Changed("phone.cable", on), cable=on)
            if on and can_carplay(rules, plugged.cabin) and cabin.car.ignition:
                return tell(rules, plugged.cabin, Message("carplay_ready")).then(*plugged.effects)
            return plugged
        case SetCall(by_card, state):
            return set_call(rules, cabin, by_card=by_card, state=state)
        case _:
            assert_never(event)


def set_cloud(cabin: Cabin, event: CloudIntent) -> Outcome:
    """Say what the cloud is to do; it is done outside the car."""
    match event:
        case SetCloudPace(pace):
            return Outcome(cabin, (CloudPaced(pace),))
        case OrderProduct(product):
            return Outcome(cabin, (Ordered(product),))
        case OfferUpdate(on):
            return Outcome(cabin, (UpdateOffered(on),))
        case _:
            assert_never(event)


def _unplugged(car: Car) -> Car:
    """Pull the cable of the telephone that leaves: it does not come back with a plug in it."""
    return car.with_phone(replace(car.phone, cable=False)) if car.phone else car


def _with_phone(cabin: Cabin, effect: Changed, **changed: object) -> Outcome:
    phone = cabin.car.phone
    if phone is None:
        return Outcome(cabin)
    after: Phone = replace(phone, **changed)  # type: ignore[arg-type] # each name is a field, each value its
    return Outcome(replace(cabin, car=cabin.car.with_phone(after)), (effect,))


def _plug(rules: Rules, cabin: Cabin, *, on: bool) -> Outcome:
    """Plug the charging cable in or out; a car without a port, or one that drives, takes none."""
    if on and rules.vehicle.charge_port == "none":
        return tell(rules, cabin, Message("charging_needs_port"))
    if on and cabin.car.speed_kmh:
        return tell(rules, cabin, Message("charging_needs_standing"))
    plugged = replace(cabin, car=replace(cabin.car, charging=on))
    return Outcome(plugged, (Changed("car.charging", on),))


def _seat(rules: Rules, cabin: Cabin, *, inside: bool) -> Outcome:
    """Let the driver get in, which opens a locked car, or out, which needs one that stands."""
    if not inside and cabin.car.speed_kmh:
        return tell(rules, cabin, Message("driver_needs_standing"))
    locked = cabin.car.locked and not inside
    seated = replace(cabin, car=replace(cabin.car, driver_in=inside, locked=locked))
    return Outcome(seated, (Changed("car.driver_in", inside),))


def _lock(rules: Rules, cabin: Cabin, *, on: bool) -> Outcome:
    """Leave and lock the car, or unlock it; whichever comes first, ignition or lock, the other may follow."""
    locked = replace(cabin, car=replace(cabin.car, locked=on, driver_in=cabin.car.driver_in and not on))
    effect = Changed("car.locked", on)
    if not on or not cabin.car.ignition:
        return Outcome(locked, (effect,))
    if cabin.car.speed_kmh:
        return tell(rules, cabin, Message("lock_needs_standing"))
    return tell(rules, locked, Message("lock_needs_ignition_off")).then(effect)


def _drive(rules: Rules, cabin: Cabin, kmh: int) -> Outcome:
    """Drive as fast as is said; a car that is off stays where it is, one that was left has a driver again.

    A form stays open with what is typed in it, and says itself that it goes on when the car stands.
    """
    if not cabin.car.ignition:
        return Outcome(cabin)
    speed = max(0, min(kmh, MOST_KMH))
    form = cabin.unit.form.form if cabin.unit.form else ""
    locked = cabin.car.locked and not speed
    driver_in = cabin.car.driver_in or speed > 0
    driven = replace(cabin, car=replace(cabin.car, speed_kmh=speed, locked=locked, driver_in=driver_in))
    effect = Changed("car.speed_kmh", speed)
    closed = form_lock(rules, driven.car, form)
    if closed and not form_lock(rules, cabin.car, form):
        return told_by_form(driven, closed).then(effect)
    return Outcome(driven, (effect,))


def _start(rules: Rules, cabin: Cabin) -> Outcome:
    if cabin.car.ignition:
        return Outcome(cabin)
    lit = replace(cabin, car=replace(cabin.car, ignition=True, locked=False, driver_in=True))
    home = go_to(lit, (rules.tree.home,))
    installed = installing.at_start(rules, home.cabin)
    met = meet_card(rules, installed.cabin)
    effects = (Changed("car.ignition", to=True), *home.effects, *installed.effects, *met.effects)
    return Outcome(met.cabin, effects)


def _stop(rules: Rules, cabin: Cabin) -> Outcome:
    if not cabin.car.ignition:
        return Outcome(cabin)
    free = stop_waiting(cabin)
    dark = go_to(free.cabin, (rules.tree.home,)).cabin
    unit = replace(dark.unit, background=None, typed_pin=None, owes=dark.unit.owes or "sync")
    stopped = replace(dark, unit=unit, car=replace(_without_power(cabin.car), ignition=False, speed_kmh=0))
    return Outcome(stopped, (Changed("car.ignition", to=False), *free.effects))


def _without_power(car: Car) -> Car:
    return car.with_card(lose_power(car.inserted)) if car.inserted else car


def _restart(rules: Rules, cabin: Cabin) -> Outcome:
    """Begin anew at home: what was open or waited for is gone, and the card wants its PIN again."""
    if not cabin.car.ignition:
        return Outcome(cabin)
    free = stop_waiting(cabin)
    unit = replace(free.cabin.unit, background=None, typed_pin=None, owes=free.cabin.unit.owes or "sync")
    fresh = replace(free.cabin, unit=unit, car=_without_power(cabin.car))
    home = go_to(fresh, (rules.tree.home,))
    met = meet_card(rules, home.cabin)
    return Outcome(met.cabin, (Changed("unit", "restarted"), *free.effects, *home.effects, *met.effects))


def _set_reader(rules: Rules, cabin: Cabin, *, works: bool) -> Outcome:
    """Find a card again, or lose it: it is without power then, as if it had been taken out."""
    if not rules.vehicle.sim_slot:
        return tell(rules, cabin, Message("no_slot"))
    if works == cabin.car.reader:
        return Outcome(cabin)
    effect = Changed("sim.reader", works)
    bare = replace(_without_card_form(cabin.unit), typed_pin=None)
    turned = replace(cabin, unit=bare, car=replace(_without_power(cabin.car), reader=works))
    if not works or not cabin.car.ignition:
        return Outcome(turned, (effect,))
    return meet_card(rules, turned).then(effect)


def _without_card_form(unit: Unit) -> Unit:
    """Close a form that asks for the digits of a card that is gone."""
    return replace(unit, form=None) if unit.form and unit.form.form in {"sim_pin", "sim_puk"} else unit


def _swap_card(rules: Rules, cabin: Cabin, card_id: str | None) -> Outcome:
    if not rules.vehicle.sim_slot:
        return tell(rules, cabin, Message("no_slot"))
    known = (None, *(card.id for card in cabin.car.cards))
    if card_id not in known or card_id == cabin.car.slot:
        return Outcome(cabin)
    unit = replace(_without_card_form(cabin.unit), saved_pin=None, typed_pin=None)
    swapped = replace(cabin, car=replace(_without_power(cabin.car), slot=card_id), unit=unit)
    effect = Changed("car.slot", card_id)
    if not cabin.car.ignition:
        return Outcome(swapped, (effect,))
    return meet_card(rules, swapped).then(effect)
