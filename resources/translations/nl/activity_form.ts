<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>ActivityDialog</name>
    <message>
        <source>Change {activity}</source>
        <translation>{activity} veranderen</translation>
    </message>
    <message>
        <source>New activity</source>
        <translation>Nieuwe activiteit</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Bewaren</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>geen maximum</translation>
    </message>
    <message>
        <source>&amp;Call people who are missed</source>
        <translation>Mensen bellen die worden &amp;gemist</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Elke week</translation>
    </message>
    <message>
        <source>Every two weeks</source>
        <translation>Om de week</translation>
    </message>
    <message>
        <source>Every month, the same weekday</source>
        <translation>Elke maand, dezelfde weekdag</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Eén keer</translation>
    </message>
    <message>
        <source>No fixed days</source>
        <translation>Geen vaste dagen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>&amp;How often</source>
        <translation>&amp;Hoe vaak</translation>
    </message>
    <message>
        <source>&amp;First time</source>
        <translation>&amp;Eerste keer</translation>
    </message>
    <message>
        <source>&amp;Days</source>
        <translation>&amp;Dagen</translation>
    </message>
    <message>
        <source>None chosen: the weekday of the first time.</source>
        <translation>Niets gekozen: de weekdag van de eerste keer.</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>&amp;Van</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Tot</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Plaats</translation>
    </message>
    <message>
        <source>At m&amp;ost how many people</source>
        <translation>Hooguit hoeveel &amp;mensen</translation>
    </message>
    <message>
        <source>Call a re&amp;gular after so many missed times</source>
        <translation>Na zo veel keer missen een va&amp;ste bezoeker bellen</translation>
    </message>
    <message>
        <source>Call who comes no&amp;w and then after so many</source>
        <translation>Na zo veel keer bellen wie &amp;om de week komt</translation>
    </message>
</context>
</TS>
