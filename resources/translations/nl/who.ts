<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>WhoScreen</name>
    <message>
        <source>Who is at the desk?</source>
        <translation>Wie zit er aan de balie?</translation>
    </message>
    <message>
        <source>Forgotten? {names} can let you choose another.</source>
        <translation>Pincode vergeten? {names} kan u een nieuwe laten kiezen.</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Iemand anders</translation>
    </message>
</context>
</TS>
