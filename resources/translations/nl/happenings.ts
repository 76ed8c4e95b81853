<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>words</name>
    <message>
        <source>Written down for the first time</source>
        <translation>Voor het eerst opgeschreven</translation>
    </message>
    <message>
        <source>Put on the list of {activity}</source>
        <translation>Op de lijst van {activity} gezet</translation>
    </message>
    <message>
        <source>Taken off the list of {activity}</source>
        <translation>Van de lijst van {activity} gehaald</translation>
    </message>
    <message>
        <source>At {activity} for the first time</source>
        <translation>Voor het eerst bij {activity}</translation>
    </message>
    <message>
        <source>Still to do: {what}</source>
        <translation>Nog opvolgen: {what}</translation>
    </message>
    <message>
        <source>Done: {what}</source>
        <translation>Gedaan: {what}</translation>
    </message>
    <message>
        <source>Good to know: {what}</source>
        <translation>Goed om te weten: {what}</translation>
    </message>
    <message>
        <source>Unasked: {what}</source>
        <translation>Ongevraagd: {what}</translation>
    </message>
    <message>
        <source>Has died</source>
        <translation>Overleden</translation>
    </message>
    <message>
        <source>Partner has died</source>
        <translation>Partner overleden</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>tot en met {day}</translation>
    </message>
    <message>
        <source>by {who}</source>
        <translation>door {who}</translation>
    </message>
    <message>
        <source>call</source>
        <translation>bellen</translation>
    </message>
    <message>
        <source>call: home again</source>
        <translation>bellen: weer thuis</translation>
    </message>
    <message>
        <source>ask whether they are still away</source>
        <translation>vragen of hij of zij nog weg is</translation>
    </message>
    <message>
        <source>needs help</source>
        <translation>heeft hulp nodig</translation>
    </message>
    <message>
        <source>call the contact person</source>
        <translation>de contactpersoon bellen</translation>
    </message>
    <message>
        <source>visit at home</source>
        <translation>langsgaan</translation>
    </message>
    <message>
        <source>hand over</source>
        <translation>overdragen</translation>
    </message>
    <message>
        <source>offer condolences</source>
        <translation>condoleren</translation>
    </message>
    <message>
        <source>tell personally</source>
        <translation>persoonlijk vertellen</translation>
    </message>
    <message>
        <source>invite again</source>
        <translation>nog eens uitnodigen</translation>
    </message>
    <message>
        <source>ask if still wanted</source>
        <translation>vragen of het nog gewenst is</translation>
    </message>
    <message>
        <source>say goodbye</source>
        <translation>afscheid nemen</translation>
    </message>
    <message>
        <source>look up the number</source>
        <translation>het nummer opzoeken</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>iets anders</translation>
    </message>
    <message>
        <source>Helped {name}: {what}</source>
        <translation>Hielp {name}: {what}</translation>
    </message>
    <message>
        <source>Helps {name}: {what}</source>
        <translation>Helpt {name}: {what}</translation>
    </message>
    <message>
        <source>asked on {day}</source>
        <translation>gevraagd op {day}</translation>
    </message>
    <message>
        <source>{name} did it</source>
        <translation>{name} deed het</translation>
    </message>
    <message>
        <source>{name} goes there</source>
        <translation>{name} gaat erheen</translation>
    </message>
    <message>
        <source>Called by {who}: {how}</source>
        <translation>Gebeld door {who}: {how}</translation>
    </message>
    <message>
        <source>Called: {how}</source>
        <translation>Gebeld: {how}</translation>
    </message>
    <message>
        <source>Away for a while</source>
        <translation>Tijdelijk weg</translation>
    </message>
    <message>
        <source>Away for a while: {why}</source>
        <translation>Tijdelijk weg: {why}</translation>
    </message>
    <message>
        <source>Is no client any more</source>
        <translation>Is geen klant meer</translation>
    </message>
    <message>
        <source>Is no client any more: {why}</source>
        <translation>Is geen klant meer: {why}</translation>
    </message>
</context>
</TS>
