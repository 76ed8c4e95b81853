<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>ClientOverDialog</name>
    <message>
        <source>Another own volunteer for {client}</source>
        <translation>Een andere eigen vrijwilliger voor {client}</translation>
    </message>
    <message>
        <source>To tell {client} personally is put on the list of things to do.</source>
        <translation>{client} persoonlijk vertellen komt op de lijst met dingen om te doen.</translation>
    </message>
</context>
<context>
    <name>JobOverDialog</name>
    <message>
        <source>{what}, for {client}</source>
        <translation>{what}, voor {client}</translation>
    </message>
    <message>
        <source>Who fits best stands first. You can also type a name.</source>
        <translation>Wie het best past, staat bovenaan. U kunt ook een naam typen.</translation>
    </message>
</context>
<context>
    <name>MentorOverDialog</name>
    <message>
        <source>Another mentor for {name}</source>
        <translation>Een andere mentor voor {name}</translation>
    </message>
</context>
<context>
    <name>_OverDialog</name>
    <message>
        <source>&amp;Hand over</source>
        <translation>&amp;Overdragen</translation>
    </message>
    <message>
        <source>&amp;Who does it instead?</source>
        <translation>&amp;Wie doet het dan?</translation>
    </message>
</context>
</TS>
