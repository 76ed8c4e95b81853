<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>CandidateRow</name>
    <message>
        <source>Ask {name}</source>
        <translation>Vraag {name}</translation>
    </message>
</context>
<context>
    <name>FitsPanel</name>
    <message>
        <source>Who fits?</source>
        <translation>Wie past hierbij?</translation>
    </message>
    <message>
        <source>does not matter</source>
        <translation>maakt niet uit</translation>
    </message>
    <message>
        <source>other…</source>
        <translation>anders…</translation>
    </message>
    <message>
        <source>Other wishes about who comes…</source>
        <translation>Andere wensen over wie er komt…</translation>
    </message>
    <message>
        <source>Why not?</source>
        <translation>Waarom niet?</translation>
    </message>
    <message numerus="yes">
        <source>%n others cannot now.</source>
        <translation>
            <numerusform>%n ander kan nu niet.</numerusform>
            <numerusform>%n anderen kunnen nu niet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Why not …?</source>
        <translation>Waarom niet …?</translation>
    </message>
    <message>
        <source>{name} says:</source>
        <translation>{name} zegt:</translation>
    </message>
    <message>
        <source>rather {name}</source>
        <translation>liever {name}</translation>
    </message>
    <message>
        <source>Nobody fits now.</source>
        <translation>Niemand past nu.</translation>
    </message>
    <message numerus="yes">
        <source>%n more fit</source>
        <translation>
            <numerusform>nog %n past</numerusform>
            <numerusform>nog %n passen</numerusform>
        </translation>
    </message>
    <message>
        <source>Full: has enough to do this month, and can be asked all the same</source>
        <translation>Zit vol: heeft deze maand genoeg te doen, en mag toch gevraagd worden</translation>
    </message>
    <message numerus="yes">
        <source>%n are full</source>
        <translation>
            <numerusform>%n zit vol</numerusform>
            <numerusform>%n zitten vol</numerusform>
        </translation>
    </message>
    <message>
        <source>Rather not these two together</source>
        <translation>Deze twee liever niet samen</translation>
    </message>
    <message numerus="yes">
        <source>%n rather not</source>
        <translation>
            <numerusform>%n liever niet</numerusform>
            <numerusform>%n liever niet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImpossibleRow</name>
    <message>
        <source>Ask all the same…</source>
        <translation>Toch vragen…</translation>
    </message>
    <message>
        <source>Ask {name} all the same…</source>
        <translation>{name} toch vragen…</translation>
    </message>
</context>
<context>
    <name>WhyNotPanel</name>
    <message>
        <source>Why not …? Type a name</source>
        <translation>Waarom niet …? Typ een naam</translation>
    </message>
    <message>
        <source>Why not …?</source>
        <translation>Waarom niet …?</translation>
    </message>
    <message>
        <source>I find nobody with this name.</source>
        <translation>Ik vind niemand met deze naam.</translation>
    </message>
    <message>
        <source>Is no volunteer yet.</source>
        <translation>Is nog geen vrijwilliger.</translation>
    </message>
    <message>
        <source>Cannot now: {reasons}.</source>
        <translation>Kan nu niet: {reasons}.</translation>
    </message>
    <message>
        <source>Is number {place} in the order.</source>
        <translation>Staat op plaats {place}.</translation>
    </message>
</context>
</TS>
