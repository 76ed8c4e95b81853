<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>ContactDialog</name>
    <message>
        <source>Contact person</source>
        <translation>Contactpersoon</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>The client said &amp;yes to this</source>
        <translation>De klant zei hier &amp;ja op</translation>
    </message>
    <message>
        <source>Has a &amp;key of the house</source>
        <translation>Heeft een &amp;sleutel van het huis</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>&amp;Who it is, such as daughter</source>
        <translation>&amp;Wie het is, zoals dochter</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>&amp;Telefoon</translation>
    </message>
    <message>
        <source>May be &amp;called</source>
        <translation>&amp;Mag gebeld worden</translation>
    </message>
    <message>
        <source>Who &amp;asked?</source>
        <translation>Wie heeft het &amp;gevraagd?</translation>
    </message>
    <message>
        <source>Take this contact person away</source>
        <translation>Deze contactpersoon weghalen</translation>
    </message>
</context>
<context>
    <name>HouseholdDialog</name>
    <message>
        <source>Who lives with {name}?</source>
        <translation>Wie woont bij {name}?</translation>
    </message>
    <message>
        <source>Live together</source>
        <translation>Wonen samen</translation>
    </message>
    <message>
        <source>They are &amp;partners</source>
        <translation>Zij zijn &amp;partners</translation>
    </message>
    <message>
        <source>&amp;Who?</source>
        <translation>&amp;Wie?</translation>
    </message>
    <message>
        <source>{name} lives alone now</source>
        <translation>{name} woont nu alleen</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Good to know</source>
        <translation>Goed om te weten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message numerus="yes">
        <source>Short and practical, at most %n letters. No illness, no diagnosis.</source>
        <translation>
            <numerusform>Kort en praktisch, hooguit %n letter. Geen ziekte, geen diagnose.</numerusform>
            <numerusform>Kort en praktisch, hooguit %n letters. Geen ziekte, geen diagnose.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Write as if they read along</source>
        <translation>&amp;Schrijf alsof de klant meeleest</translation>
    </message>
    <message>
        <source>Where should it be s&amp;een?</source>
        <translation>Waar moet het te &amp;zien zijn?</translation>
    </message>
    <message>
        <source>Take this line away</source>
        <translation>Deze regel weghalen</translation>
    </message>
</context>
<context>
    <name>OwnVolunteerDialog</name>
    <message>
        <source>The own volunteer of {name}</source>
        <translation>De eigen vrijwilliger van {name}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>&amp;Who?</source>
        <translation>&amp;Wie?</translation>
    </message>
    <message>
        <source>Nobody any more</source>
        <translation>Niemand meer</translation>
    </message>
</context>
</TS>
