<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>words</name>
    <message>
        <source>every 1st {weekday} of the month</source>
        <translation>elke 1e {weekday} van de maand</translation>
    </message>
    <message>
        <source>every 2nd {weekday} of the month</source>
        <translation>elke 2e {weekday} van de maand</translation>
    </message>
    <message>
        <source>every 3rd {weekday} of the month</source>
        <translation>elke 3e {weekday} van de maand</translation>
    </message>
    <message>
        <source>every 4th {weekday} of the month</source>
        <translation>elke 4e {weekday} van de maand</translation>
    </message>
    <message>
        <source>every last {weekday} of the month</source>
        <translation>elke laatste {weekday} van de maand</translation>
    </message>
    <message>
        <source>every 1st {weekday}</source>
        <translation>elke 1e {weekday}</translation>
    </message>
    <message>
        <source>every 2nd {weekday}</source>
        <translation>elke 2e {weekday}</translation>
    </message>
    <message>
        <source>every 3rd {weekday}</source>
        <translation>elke 3e {weekday}</translation>
    </message>
    <message>
        <source>every 4th {weekday}</source>
        <translation>elke 4e {weekday}</translation>
    </message>
    <message>
        <source>every last {weekday}</source>
        <translation>elke laatste {weekday}</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>elke week</translation>
    </message>
    <message>
        <source>every two weeks</source>
        <translation>om de week</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>elke maand</translation>
    </message>
    <message>
        <source>New Year’s Day</source>
        <translation>Nieuwjaarsdag</translation>
    </message>
    <message>
        <source>carnival</source>
        <translation>carnaval</translation>
    </message>
    <message>
        <source>Good Friday</source>
        <translation>Goede Vrijdag</translation>
    </message>
    <message>
        <source>Easter</source>
        <translation>Pasen</translation>
    </message>
    <message>
        <source>King’s Day</source>
        <translation>Koningsdag</translation>
    </message>
    <message>
        <source>Liberation Day</source>
        <translation>Bevrijdingsdag</translation>
    </message>
    <message>
        <source>Ascension Day</source>
        <translation>Hemelvaartsdag</translation>
    </message>
    <message>
        <source>Whitsun</source>
        <translation>Pinksteren</translation>
    </message>
    <message>
        <source>Christmas</source>
        <translation>Kerstmis</translation>
    </message>
    <message>
        <source>in a rhythm of its own</source>
        <translation>in een eigen ritme</translation>
    </message>
    <message>
        <source>every two weeks on {weekday}</source>
        <translation>om de week op {weekday}</translation>
    </message>
    <message>
        <source>every {weekday}</source>
        <translation>elke {weekday}</translation>
    </message>
    <message>
        <source>Does not come back any more</source>
        <translation>Komt niet meer terug</translation>
    </message>
    <message>
        <source>Comes back {rhythm}</source>
        <translation>Komt {rhythm} terug</translation>
    </message>
    <message>
        <source>for the last time on {day}</source>
        <translation>voor het laatst op {day}</translation>
    </message>
    <message>
        <source>until you stop it</source>
        <translation>tot u het stopt</translation>
    </message>
    <message>
        <source>until and including {day}</source>
        <translation>tot en met {day}</translation>
    </message>
    <message>
        <source>On {day} the support point is closed. Does this take place?</source>
        <translation>Op {day} is het steunpunt dicht. Gaat dit door?</translation>
    </message>
    <message>
        <source>{day} is {holiday}. Does this take place?</source>
        <translation>Op {day} is het {holiday}. Gaat dit door?</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>dicht</translation>
    </message>
    <message>
        <source>On {days} the helper cannot come. Somebody else is needed then.</source>
        <translation>Op {days} kan de helper niet. Zoek dan iemand anders.</translation>
    </message>
    <message>
        <source>Next: {days}.</source>
        <translation>De volgende keren: {days}.</translation>
    </message>
    <message>
        <source>For {days} we ask you first.</source>
        <translation>Bij {days} vragen wij eerst of het doorgaat.</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>geen dag</translation>
    </message>
    <message>
        <source>does it take place?</source>
        <translation>gaat het door?</translation>
    </message>
    <message>
        <source>{name} comes</source>
        <translation>{name} komt</translation>
    </message>
    <message>
        <source>{name} asked</source>
        <translation>{name} gevraagd</translation>
    </message>
</context>
</TS>
