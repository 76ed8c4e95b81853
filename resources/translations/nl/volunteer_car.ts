<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>CarCard</name>
    <message>
        <source>Driving</source>
        <translation>Rijden</translation>
    </message>
    <message>
        <source>Drives</source>
        <translation>Rijdt met</translation>
    </message>
    <message>
        <source>Also drives</source>
        <translation>Rijdt ook</translation>
    </message>
    <message>
        <source>Driving licence</source>
        <translation>Rijbewijs</translation>
    </message>
    <message>
        <source>Insurance of the car</source>
        <translation>Verzekering van de auto</translation>
    </message>
    <message>
        <source>Inspection of the car</source>
        <translation>APK van de auto</translation>
    </message>
    <message>
        <source>not seen yet</source>
        <translation>nog niet gezien</translation>
    </message>
    <message>
        <source>Drives no car</source>
        <translation>Rijdt geen auto</translation>
    </message>
    <message>
        <source>licence not seen yet</source>
        <translation>rijbewijs nog niet gezien</translation>
    </message>
    <message>
        <source>Own car</source>
        <translation>Eigen auto</translation>
    </message>
    <message>
        <source>The client’s car</source>
        <translation>Auto van de klant</translation>
    </message>
    <message>
        <source>The bus</source>
        <translation>De bus</translation>
    </message>
    <message>
        <source>In the evening</source>
        <translation>In de avond</translation>
    </message>
    <message>
        <source>Motorway</source>
        <translation>Snelweg</translation>
    </message>
    <message>
        <source>Out of town</source>
        <translation>Buiten de stad</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>niet gevraagd</translation>
    </message>
    <message>
        <source>run out on {day}</source>
        <translation>verlopen op {day}</translation>
    </message>
    <message>
        <source>until and including {day}</source>
        <translation>tot en met {day}</translation>
    </message>
</context>
</TS>
