<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>RequestsPage</name>
    <message>
        <source>Requests</source>
        <translation>Hulpvragen</translation>
    </message>
    <message>
        <source>No request fits this filter.</source>
        <translation>Geen hulpvraag past bij dit filter.</translation>
    </message>
    <message>
        <source>Nobody waits for help now. A new request comes here with F2.</source>
        <translation>Niemand wacht nu op hulp. Een nieuwe vraag maakt u met F2.</translation>
    </message>
    <message>
        <source>I cannot read “{typed}”. Write an amount like 4.50, or nothing.</source>
        <translation>Ik kan “{typed}” niet lezen. Schrijf een bedrag als 4,50, of niets.</translation>
    </message>
    <message>
        <source>Please tell {names}: they need not come any more.</source>
        <translation>Laat weten aan {names}: komen hoeft niet meer.</translation>
    </message>
    <message>
        <source>&amp;Withdraw: the client does not want it any more…</source>
        <translation>&amp;Intrekken: de klant wil het niet meer…</translation>
    </message>
    <message>
        <source>&amp;Withdraw only this date…</source>
        <translation>Alleen deze keer &amp;intrekken…</translation>
    </message>
    <message>
        <source>&amp;Not something we do…</source>
        <translation>&amp;Doen wij niet…</translation>
    </message>
    <message>
        <source>&amp;Hand over…</source>
        <translation>&amp;Overdragen…</translation>
    </message>
    <message>
        <source>Run of the shopping &amp;taxi…</source>
        <translation>&amp;Rit van de boodschappentaxi…</translation>
    </message>
    <message>
        <source>No longer keep an &amp;eye on it</source>
        <translation>Niet langer &amp;letten op deze vraag</translation>
    </message>
    <message>
        <source>Keep an &amp;eye on it</source>
        <translation>&amp;Letten op deze vraag</translation>
    </message>
    <message>
        <source>It is somebody else’s re&amp;quest…</source>
        <translation>De vraag is van iemand &amp;anders…</translation>
    </message>
    <message>
        <source>Whole page of {name}</source>
        <translation>Hele pagina van {name}</translation>
    </message>
</context>
</TS>
