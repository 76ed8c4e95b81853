<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>CallsPage</name>
    <message>
        <source>To the attendance lists</source>
        <translation>Naar de presentielijsten</translation>
    </message>
    <message>
        <source>Voordeur is no alarm service. Is somebody in danger? Call 112.</source>
        <translation>Voordeur is geen alarmdienst. Is iemand in gevaar? Bel 112.</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Bellen</translation>
    </message>
    <message>
        <source>Only &amp;mine ({count})</source>
        <translation>Alleen voor &amp;mij ({count})</translation>
    </message>
    <message>
        <source>Show the &amp;others ({count})</source>
        <translation>&amp;Anderen tonen ({count})</translation>
    </message>
    <message>
        <source>They have not come for a long time, or their list was closed late. There is no hurry.</source>
        <translation>Zij komen al lang niet, of hun lijst is laat afgesloten. Er is geen haast bij.</translation>
    </message>
    <message>
        <source>First who was seen nowhere: nobody knows how they are. Then who was seen elsewhere.</source>
        <translation>Eerst wie nergens is gezien: niemand weet hoe het gaat. Dan wie elders is gezien.</translation>
    </message>
    <message>
        <source>You have called everybody in your part.</source>
        <translation>U hebt iedereen uit uw deel gebeld.</translation>
    </message>
    <message>
        <source>Nobody can be missed yet: no attendance list was closed here so far.</source>
        <translation>U kunt nog niemand missen: hier is nog geen presentielijst afgesloten.</translation>
    </message>
    <message>
        <source>There is nobody from long ago.</source>
        <translation>Er is niemand van lang geleden.</translation>
    </message>
    <message>
        <source>Nobody needs a call now. Everybody is seen or known about.</source>
        <translation>U hoeft nu niemand te bellen. Iedereen is gezien, of we weten hoe het gaat.</translation>
    </message>
    <message>
        <source>&amp;Call sheets, one for each caller</source>
        <translation>&amp;Belbladen, één per beller</translation>
    </message>
    <message>
        <source>Card “We missed &amp;you” for {name}</source>
        <translation>&amp;Kaart “We hebben u gemist” voor {name}</translation>
    </message>
</context>
</TS>
