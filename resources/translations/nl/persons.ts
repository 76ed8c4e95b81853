<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>words</name>
    <message>
        <source>Mrs</source>
        <translation>mevrouw</translation>
    </message>
    <message>
        <source>Mr</source>
        <translation>meneer</translation>
    </message>
    <message>
        <source>née</source>
        <translation>geb.</translation>
    </message>
    <message>
        <source>address hidden</source>
        <translation>geheim adres</translation>
    </message>
    <message>
        <source>away for a while</source>
        <translation>tijdelijk weg</translation>
    </message>
    <message>
        <source>do not call</source>
        <translation>niet bellen</translation>
    </message>
    <message>
        <source>volunteer</source>
        <translation>vrijwilliger</translation>
    </message>
    <message>
        <source>moved away</source>
        <translation>verhuisd</translation>
    </message>
    <message>
        <source>lives in a nursing home</source>
        <translation>woont in een verpleeghuis</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestopt</translation>
    </message>
    <message>
        <source>has died</source>
        <translation>overleden</translation>
    </message>
    <message>
        <source>was written down twice</source>
        <translation>stond er dubbel in</translation>
    </message>
    <message>
        <source>holiday or family</source>
        <translation>vakantie of familie</translation>
    </message>
    <message>
        <source>hospital</source>
        <translation>ziekenhuis</translation>
    </message>
    <message>
        <source>rehabilitation</source>
        <translation>revalidatie</translation>
    </message>
    <message>
        <source>ill at home</source>
        <translation>ziek thuis</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>iets anders</translation>
    </message>
    <message>
        <source>at the desk</source>
        <translation>aan de balie</translation>
    </message>
    <message>
        <source>with meals</source>
        <translation>bij het eten</translation>
    </message>
    <message>
        <source>with rides</source>
        <translation>bij ritten</translation>
    </message>
    <message>
        <source>with calls</source>
        <translation>bij bellen</translation>
    </message>
    <message>
        <source>with visits</source>
        <translation>bij bezoek</translation>
    </message>
    <message>
        <source>call</source>
        <translation>bellen</translation>
    </message>
    <message>
        <source>send a text message</source>
        <translation>een sms sturen</translation>
    </message>
    <message>
        <source>go and visit</source>
        <translation>langsgaan</translation>
    </message>
    <message>
        <source>by way of the contact person</source>
        <translation>via de contactpersoon</translation>
    </message>
    <message>
        <source>when missed</source>
        <translation>bij missen</translation>
    </message>
    <message>
        <source>in an emergency only</source>
        <translation>alleen in nood</translation>
    </message>
    <message>
        <source>always</source>
        <translation>altijd</translation>
    </message>
</context>
</TS>
