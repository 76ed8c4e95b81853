<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>Besides</name>
    <message>
        <source>To be completed: {count}</source>
        <translation>Nog aanvullen: {count}</translation>
    </message>
    <message>
        <source>To ask back: {count}</source>
        <translation>Navragen: {count}</translation>
    </message>
</context>
<context>
    <name>BesidesCard</name>
    <message>
        <source>Requests</source>
        <translation>Hulpvragen</translation>
    </message>
</context>
<context>
    <name>RequestsCard</name>
    <message>
        <source>Needs a helper</source>
        <translation>Zoekt helper</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Hulpvragen</translation>
    </message>
</context>
<context>
    <name>StillRightCard</name>
    <message>
        <source>Still right</source>
        <translation>Klopt</translation>
    </message>
    <message>
        <source>Still right: {what}</source>
        <translation>Klopt: {what}</translation>
    </message>
    <message>
        <source>Not right…</source>
        <translation>Klopt niet meer…</translation>
    </message>
    <message>
        <source>Is this still right?</source>
        <translation>Klopt het nog?</translation>
    </message>
    <message>
        <source>Not right: {what}</source>
        <translation>Klopt niet meer: {what}</translation>
    </message>
</context>
<context>
    <name>ToCompleteCard</name>
    <message>
        <source>To be completed</source>
        <translation>Nog aanvullen</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Aanvullen</translation>
    </message>
    <message>
        <source>Complete: {what}</source>
        <translation>Aanvullen: {what}</translation>
    </message>
</context>
<context>
    <name>_Numbers</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shopping taxi, %n people</source>
        <translation>
            <numerusform>Boodschappentaxi, %n persoon</numerusform>
            <numerusform>Boodschappentaxi, %n mensen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>was for {day}</source>
        <translation>was voor {day}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>spoed</translation>
    </message>
    <message>
        <source>asked today</source>
        <translation>vandaag gevraagd</translation>
    </message>
    <message>
        <source>{day}, {name} drives</source>
        <translation>{day}, {name} rijdt</translation>
    </message>
</context>
</TS>
