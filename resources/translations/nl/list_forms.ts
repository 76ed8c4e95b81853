<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>AgreementDialog</name>
    <message>
        <source>{name} on the list of {activity}</source>
        <translation>{name} op de lijst van {activity}</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Bewaren</translation>
    </message>
    <message>
        <source>No &amp;last day</source>
        <translation>&amp;Geen laatste dag</translation>
    </message>
    <message>
        <source>Always count as a &amp;regular</source>
        <translation>&amp;Altijd als vast rekenen</translation>
    </message>
    <message>
        <source>Rather &amp;not: do not call when missed</source>
        <translation>L&amp;iever niet: niet bellen bij missen</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Van</translation>
    </message>
    <message>
        <source>&amp;Until and including</source>
        <translation>&amp;Tot en met</translation>
    </message>
    <message>
        <source>&amp;Own days</source>
        <translation>&amp;Eigen dagen</translation>
    </message>
    <message>
        <source>None chosen: every time.</source>
        <translation>Niets gekozen: elke keer.</translation>
    </message>
</context>
<context>
    <name>PutOnListDialog</name>
    <message>
        <source>Put somebody on the list of {activity}</source>
        <translation>Iemand op de lijst van {activity} zetten</translation>
    </message>
    <message>
        <source>Put on the &amp;list</source>
        <translation>Op de &amp;lijst zetten</translation>
    </message>
    <message>
        <source>&amp;Rather not: do not call when missed</source>
        <translation>L&amp;iever niet: niet bellen bij missen</translation>
    </message>
    <message>
        <source>&amp;Who?</source>
        <translation>&amp;Wie?</translation>
    </message>
    <message>
        <source>Say to them:</source>
        <translation>Zeg erbij:</translation>
    </message>
    <message>
        <source>“If you do not come twice, we give you a ring. Rather not? That is fine.”</source>
        <translation>“Als u twee keer niet komt, bellen wij even. Liever niet? Dat mag.”</translation>
    </message>
</context>
</TS>
