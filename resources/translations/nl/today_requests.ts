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
</context>
</TS>
