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
        <source>The &amp;key from the sheet in the envelope</source>
        <translation>De &amp;sleutel van het blad in de envelop</translation>
    </message>
    <message>
        <source>Spaces and lines between the groups do not matter.</source>
        <translation>Spaties en regels tussen de groepjes maken niet uit.</translation>
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
