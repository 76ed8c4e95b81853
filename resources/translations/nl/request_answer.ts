<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>MoveDialog</name>
    <message>
        <source>Another day with {name}</source>
        <translation>Andere dag met {name}</translation>
    </message>
</context>
<context>
    <name>OverlapDialog</name>
    <message>
        <source>{name} has another job then</source>
        <translation>{name} heeft dan een andere klus</translation>
    </message>
    <message>
        <source>&amp;Ask {name} all the same</source>
        <translation>&amp;Vraag {name} toch</translation>
    </message>
    <message>
        <source>At that time there is:</source>
        <translation>Op die tijd staat er al:</translation>
    </message>
    <message>
        <source>And now also:</source>
        <translation>En nu ook:</translation>
    </message>
    <message>
        <source>Only do this when both can be done, such as one ride for two people.</source>
        <translation>Doe dit alleen als het allebei kan, zoals één rit voor twee mensen.</translation>
    </message>
</context>
<context>
    <name>WhenDialog</name>
    <message>
        <source>&amp;Agreed</source>
        <translation>&amp;Afgesproken</translation>
    </message>
    <message>
        <source>they arrange it themselves</source>
        <translation>zij spreken het zelf af</translation>
    </message>
    <message>
        <source>on a day</source>
        <translation>op een dag</translation>
    </message>
    <message>
        <source>Asked for: {when}</source>
        <translation>Gevraagd voor: {when}</translation>
    </message>
    <message>
        <source>&amp;When?</source>
        <translation>&amp;Wanneer?</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Van</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Tot</translation>
    </message>
</context>
<context>
    <name>YesDialog</name>
    <message>
        <source>{name} says yes</source>
        <translation>{name} zegt ja</translation>
    </message>
    <message>
        <source>this time</source>
        <translation>deze keer</translation>
    </message>
    <message>
        <source>every time</source>
        <translation>elke keer</translation>
    </message>
    <message>
        <source>only {day}</source>
        <translation>alleen {day}</translation>
    </message>
    <message>
        <source>How often does {name} come?</source>
        <translation>Hoe vaak komt {name}?</translation>
    </message>
    <message>
        <source>And when {name} &amp;cannot? Then we ask:</source>
        <translation>En als {name} &amp;niet kan? Dan vragen wij:</translation>
    </message>
    <message>
        <source>{name} is then the own volunteer of {client} for this.</source>
        <translation>{name} is dan hiervoor de eigen vrijwilliger van {client}.</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>nog niemand</translation>
    </message>
</context>
</TS>
