<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>CallSheets</name>
    <message>
        <source>We missed you</source>
        <translation>We hebben u gemist</translation>
    </message>
    <message>
        <source>Dear {name},</source>
        <translation>Beste {name},</translation>
    </message>
    <message>
        <source>We could not reach you. How are you? Will you give us a ring, or drop by?</source>
        <translation>We konden u niet bereiken. Hoe gaat het met u? Wilt u ons bellen, of komt u langs?</translation>
    </message>
    <message>
        <source>Regards from everybody. You find us here:</source>
        <translation>Groeten van ons allemaal. U vindt ons hier:</translation>
    </message>
    <message>
        <source>Phone: {number}</source>
        <translation>Telefoon: {number}</translation>
    </message>
    <message>
        <source>To call: {who}</source>
        <translation>Bellijst voor {who}</translation>
    </message>
    <message>
        <source>whoever is there</source>
        <translation>wie er is</translation>
    </message>
    <message>
        <source>CONFIDENTIAL. Bring this sheet back, and destroy it when it is entered.</source>
        <translation>VERTROUWELIJK. Breng dit blad terug, en vernietig het als het is ingevoerd.</translation>
    </message>
    <message>
        <source>“We missed you. How are you?” Is somebody in danger? Call 112.</source>
        <translation>“We hebben u gemist. Hoe gaat het met u?” Is iemand in gevaar? Bel 112.</translation>
    </message>
    <message>
        <source>{name}, good to know: {what}</source>
        <translation>{name}, goed om te weten: {what}</translation>
    </message>
    <message>
        <source>Good to know: {what}</source>
        <translation>Goed om te weten: {what}</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>geen nummer</translation>
    </message>
    <message>
        <source>SAMPLE: these people are invented</source>
        <translation>VOORBEELD: deze mensen zijn verzonnen</translation>
    </message>
</context>
</TS>
