<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>ForgottenDialog</name>
    <message>
        <source>{name} forgot the PIN</source>
        <translation>{name} is de pincode vergeten</translation>
    </message>
    <message>
        <source>Take the PIN away</source>
        <translation>Pincode weghalen</translation>
    </message>
    <message>
        <source>Type the lines of the recovery sheet. Then you can sit down, and choose another PIN.</source>
        <translation>Typ de regels van het herstelblad over. Daarna kunt u gaan zitten en een andere pincode kiezen.</translation>
    </message>
</context>
<context>
    <name>PinDialog</name>
    <message>
        <source>Choose a PIN</source>
        <translation>Pincode kiezen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nu niet</translation>
    </message>
</context>
<context>
    <name>PinOffer</name>
    <message>
        <source>You have no PIN yet.</source>
        <translation>U heeft nog geen pincode.</translation>
    </message>
    <message>
        <source>Choose a PIN</source>
        <translation>Pincode kiezen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nu niet</translation>
    </message>
</context>
</TS>
