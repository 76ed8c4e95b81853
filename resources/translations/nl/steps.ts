<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>_Numbers</name>
    <message numerus="yes">
        <source>List of people imported: %n people</source>
        <translation>
            <numerusform>Ledenlijst ingelezen: %n persoon</numerusform>
            <numerusform>Ledenlijst ingelezen: %n mensen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{activity}: attendance list imported, %n people</source>
        <translation>
            <numerusform>{activity}: presentielijst ingelezen, %n persoon</numerusform>
            <numerusform>{activity}: presentielijst ingelezen, %n mensen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attendance list imported: %n people</source>
        <translation>
            <numerusform>Presentielijst ingelezen: %n persoon</numerusform>
            <numerusform>Presentielijst ingelezen: %n mensen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>List of volunteers imported: %n people</source>
        <translation>
            <numerusform>Lijst van vrijwilligers ingelezen: %n persoon</numerusform>
            <numerusform>Lijst van vrijwilligers ingelezen: %n mensen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Along with the shopping taxi: %n people</source>
        <translation>
            <numerusform>Mee met de boodschappentaxi: %n klant</numerusform>
            <numerusform>Mee met de boodschappentaxi: %n klanten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>List of requests imported: %n requests</source>
        <translation>
            <numerusform>Lijst van hulpvragen ingelezen: %n vraag</numerusform>
            <numerusform>Lijst van hulpvragen ingelezen: %n vragen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Voordeur set up</source>
        <translation>Voordeur ingericht</translation>
    </message>
    <message>
        <source>Support point added</source>
        <translation>Steunpunt toegevoegd</translation>
    </message>
    <message>
        <source>Someone added at the desk</source>
        <translation>Iemand toegevoegd aan de balie</translation>
    </message>
    <message>
        <source>Someone at the desk changed</source>
        <translation>Iemand aan de balie veranderd</translation>
    </message>
    <message>
        <source>Support point changed</source>
        <translation>Steunpunt veranderd</translation>
    </message>
    <message>
        <source>Closed days changed</source>
        <translation>Gesloten dagen veranderd</translation>
    </message>
    <message>
        <source>{person} chose a PIN</source>
        <translation>{person} koos een pincode</translation>
    </message>
    <message>
        <source>{person} may choose another PIN</source>
        <translation>{person} mag een andere pincode kiezen</translation>
    </message>
    <message>
        <source>Changed when the screen hides and locks</source>
        <translation>Veranderd wanneer het scherm verbergt en vergrendelt</translation>
    </message>
    <message>
        <source>{person} added</source>
        <translation>{person} toegevoegd</translation>
    </message>
    <message>
        <source>Details of {person} changed</source>
        <translation>Gegevens van {person} veranderd</translation>
    </message>
    <message>
        <source>Household of {person} changed</source>
        <translation>Huishouden van {person} veranderd</translation>
    </message>
    <message>
        <source>Contact person of {person} changed</source>
        <translation>Contactpersoon van {person} veranderd</translation>
    </message>
    <message>
        <source>Good to know about {person} changed</source>
        <translation>Goed om te weten over {person} veranderd</translation>
    </message>
    <message>
        <source>{person} is away for a while</source>
        <translation>{person} is tijdelijk weg</translation>
    </message>
    <message>
        <source>{person} is back</source>
        <translation>{person} is terug</translation>
    </message>
    <message>
        <source>{person} has died</source>
        <translation>{person} is overleden</translation>
    </message>
    <message>
        <source>{person} is no client any more</source>
        <translation>{person} is geen klant meer</translation>
    </message>
    <message>
        <source>{person} is a client again</source>
        <translation>{person} is weer klant</translation>
    </message>
    <message>
        <source>{person}: two records made one</source>
        <translation>{person} samengevoegd</translation>
    </message>
    <message>
        <source>What {person} does not want changed</source>
        <translation>Bezwaar van {person} veranderd</translation>
    </message>
    <message>
        <source>{person}: keep and do nothing with it, changed</source>
        <translation>{person}: alleen bewaren, veranderd</translation>
    </message>
    <message>
        <source>What we keep of {person} given to them</source>
        <translation>Inzage gegeven aan {person}</translation>
    </message>
    <message>
        <source>Somebody made unrecognisable</source>
        <translation>Iemand onherkenbaar gemaakt</translation>
    </message>
    <message>
        <source>How long we keep things changed</source>
        <translation>Bewaartermijnen veranderd</translation>
    </message>
    <message>
        <source>Old notes cleared away</source>
        <translation>Oude notities opgeruimd</translation>
    </message>
    <message>
        <source>{activity} added</source>
        <translation>{activity} toegevoegd</translation>
    </message>
    <message>
        <source>{activity} changed</source>
        <translation>{activity} veranderd</translation>
    </message>
    <message>
        <source>{activity}: dates planned</source>
        <translation>{activity}: keren gepland</translation>
    </message>
    <message>
        <source>{activity}: a date changed</source>
        <translation>{activity}: een datum veranderd</translation>
    </message>
    <message>
        <source>{activity}: a date cancelled</source>
        <translation>{activity}: een keer gaat niet door</translation>
    </message>
    <message>
        <source>Support point closed for some days</source>
        <translation>Steunpunt enkele dagen gesloten</translation>
    </message>
    <message>
        <source>{person} put on the list of {activity}</source>
        <translation>{person} op de lijst van {activity} gezet</translation>
    </message>
    <message>
        <source>{person}, {activity}: agreement changed</source>
        <translation>{person}, {activity}: afspraken veranderd</translation>
    </message>
    <message>
        <source>{person} taken off the list of {activity}</source>
        <translation>{person} van de lijst van {activity} gehaald</translation>
    </message>
    <message>
        <source>{person} is present</source>
        <translation>{person} is aanwezig</translation>
    </message>
    <message>
        <source>{person} announced absence</source>
        <translation>{person} is afgemeld</translation>
    </message>
    <message>
        <source>{person}: mark taken away</source>
        <translation>{person}: niet meer aangetikt</translation>
    </message>
    <message>
        <source>{person} did not come</source>
        <translation>{person} is niet geweest</translation>
    </message>
    <message>
        <source>{activity}: guests counted</source>
        <translation>{activity}: gasten geteld</translation>
    </message>
    <message>
        <source>New visitor: {person}</source>
        <translation>Nieuwe bezoeker: {person}</translation>
    </message>
    <message>
        <source>List of {activity} closed</source>
        <translation>Lijst van {activity} afgesloten</translation>
    </message>
    <message>
        <source>List of {activity} opened again</source>
        <translation>Lijst van {activity} weer geopend</translation>
    </message>
    <message>
        <source>List of {activity} entered</source>
        <translation>Lijst van {activity} ingevoerd</translation>
    </message>
    <message>
        <source>Call to {person} taken</source>
        <translation>Ik bel {person}</translation>
    </message>
    <message>
        <source>{person} called</source>
        <translation>{person} gebeld</translation>
    </message>
    <message>
        <source>Call to {person} put off</source>
        <translation>{person} later bellen</translation>
    </message>
    <message>
        <source>{person}: no call this time</source>
        <translation>{person}: deze keer niet bellen</translation>
    </message>
    <message>
        <source>{person}: do not call any more</source>
        <translation>{person}: voortaan niet bellen</translation>
    </message>
    <message>
        <source>Calls divided</source>
        <translation>Bellijst verdeeld</translation>
    </message>
    <message>
        <source>Follow-up for {person} added</source>
        <translation>Opvolgen voor {person} toegevoegd</translation>
    </message>
    <message>
        <source>Follow-up for {person} changed</source>
        <translation>Opvolgen voor {person} veranderd</translation>
    </message>
    <message>
        <source>Request of {person} noted</source>
        <translation>Vraag van {person} genoteerd</translation>
    </message>
    <message>
        <source>Request of {person} completed</source>
        <translation>Vraag van {person} aangevuld</translation>
    </message>
    <message>
        <source>Request of {person} changed</source>
        <translation>Vraag van {person} veranderd</translation>
    </message>
    <message>
        <source>{person} chose who comes</source>
        <translation>{person} koos wie er komt</translation>
    </message>
    <message>
        <source>Requests of {person} put in order</source>
        <translation>Vragen van {person} op volgorde gezet</translation>
    </message>
    <message>
        <source>Request of {person} withdrawn</source>
        <translation>Vraag van {person} ingetrokken</translation>
    </message>
    <message>
        <source>Request of {person}: not something we do</source>
        <translation>Vraag van {person}: doen wij niet</translation>
    </message>
    <message>
        <source>Request of {person} done</source>
        <translation>Vraag van {person} gedaan</translation>
    </message>
    <message>
        <source>Request of {person} not done</source>
        <translation>Vraag van {person} niet gedaan</translation>
    </message>
    <message>
        <source>Request of {person} handed over</source>
        <translation>Vraag van {person} overgedragen</translation>
    </message>
    <message>
        <source>Request of {person}: keeping an eye on it</source>
        <translation>Vraag van {person}: oog op houden</translation>
    </message>
    <message>
        <source>Asked back about the request of {person}</source>
        <translation>Teruggevraagd naar de vraag van {person}</translation>
    </message>
    <message>
        <source>Request of {person} opened again</source>
        <translation>Vraag van {person} weer geopend</translation>
    </message>
    <message>
        <source>{person} helped unasked</source>
        <translation>{person} ongevraagd geholpen</translation>
    </message>
    <message>
        <source>Request of {person} repeats</source>
        <translation>Vraag van {person} komt terug</translation>
    </message>
    <message>
        <source>Every date of a request of {person} changed</source>
        <translation>Alle keren van een vraag van {person} veranderd</translation>
    </message>
    <message>
        <source>Request of {person} repeats no more</source>
        <translation>Vraag van {person} komt niet meer terug</translation>
    </message>
    <message>
        <source>Request of {person} takes place that day</source>
        <translation>Vraag van {person} gaat die dag door</translation>
    </message>
    <message>
        <source>Dates of repeating requests planned</source>
        <translation>Keren van terugkerende vragen gepland</translation>
    </message>
    <message>
        <source>Kind of request changed</source>
        <translation>Soort vraag veranderd</translation>
    </message>
    <message>
        <source>Who else does it: list changed</source>
        <translation>Wie dan wel: lijst veranderd</translation>
    </message>
    <message>
        <source>Helper asked for {person}</source>
        <translation>Helper gevraagd voor {person}</translation>
    </message>
    <message>
        <source>Helper comes to {person}</source>
        <translation>Helper komt bij {person}</translation>
    </message>
    <message>
        <source>Helper comes to {person} every time</source>
        <translation>Helper komt elke keer bij {person}</translation>
    </message>
    <message>
        <source>Helper does not come to {person}</source>
        <translation>Helper komt niet bij {person}</translation>
    </message>
    <message>
        <source>Helper for {person} will let us know</source>
        <translation>Helper voor {person} laat het nog weten</translation>
    </message>
    <message>
        <source>Helper for {person} need not come</source>
        <translation>Helper voor {person} hoeft niet te komen</translation>
    </message>
    <message>
        <source>Ride of {person} is still right</source>
        <translation>Rit van {person} klopt nog</translation>
    </message>
    <message>
        <source>Standing match for {person}</source>
        <translation>Vaste koppeling voor {person}</translation>
    </message>
    <message>
        <source>Standing match of {person} ended</source>
        <translation>Vaste koppeling van {person} beëindigd</translation>
    </message>
    <message>
        <source>Preference of {person} changed</source>
        <translation>Voorkeur van {person} veranderd</translation>
    </message>
    <message>
        <source>{person} drives the shopping taxi</source>
        <translation>{person} rijdt de boodschappentaxi</translation>
    </message>
    <message>
        <source>Run of the shopping taxi changed</source>
        <translation>Rit van de boodschappentaxi veranderd</translation>
    </message>
    <message>
        <source>Run of the shopping taxi does not take place</source>
        <translation>Rit van de boodschappentaxi gaat niet door</translation>
    </message>
    <message>
        <source>Run of the shopping taxi done</source>
        <translation>Rit van de boodschappentaxi gedaan</translation>
    </message>
    <message>
        <source>{person} rides along with the shopping taxi</source>
        <translation>{person} rijdt mee met de boodschappentaxi</translation>
    </message>
    <message>
        <source>{person} does not ride along with the shopping taxi</source>
        <translation>{person} rijdt niet mee met de boodschappentaxi</translation>
    </message>
    <message>
        <source>{person} is a volunteer</source>
        <translation>{person} is vrijwilliger</translation>
    </message>
    <message>
        <source>{person} as a volunteer changed</source>
        <translation>{person} als vrijwilliger veranderd</translation>
    </message>
    <message>
        <source>{person}: not for now</source>
        <translation>{person}: even niet</translation>
    </message>
    <message>
        <source>{person} stops as a volunteer</source>
        <translation>{person} stopt als vrijwilliger</translation>
    </message>
    <message>
        <source>Hours of {person} noted</source>
        <translation>Uren van {person} genoteerd</translation>
    </message>
    <message>
        <source>Expenses of {person} noted</source>
        <translation>Onkosten van {person} genoteerd</translation>
    </message>
    <message>
        <source>List of people imported</source>
        <translation>Ledenlijst ingelezen</translation>
    </message>
    <message>
        <source>Attendance list imported</source>
        <translation>Presentielijst ingelezen</translation>
    </message>
    <message>
        <source>List of volunteers imported</source>
        <translation>Lijst van vrijwilligers ingelezen</translation>
    </message>
    <message>
        <source>List of requests imported</source>
        <translation>Lijst van hulpvragen ingelezen</translation>
    </message>
    <message>
        <source>Rows that were left out: looked at</source>
        <translation>Gekeken naar rijen die niet meededen</translation>
    </message>
    <message>
        <source>List saved for Excel</source>
        <translation>Lijst bewaard voor Excel</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Afgedrukt</translation>
    </message>
    <message>
        <source>Copy put back</source>
        <translation>Kopie teruggezet</translation>
    </message>
    <message>
        <source>New passphrase chosen</source>
        <translation>Nieuwe wachtzin gekozen</translation>
    </message>
    <message>
        <source>The passphrase is asked at each start</source>
        <translation>De wachtzin is nodig bij elke start</translation>
    </message>
    <message>
        <source>The passphrase is no longer asked at each start</source>
        <translation>De wachtzin is niet meer nodig bij elke start</translation>
    </message>
    <message>
        <source>Recovery sheet printed</source>
        <translation>Herstelblad afgedrukt</translation>
    </message>
    <message>
        <source>The file got a new key</source>
        <translation>Het bestand heeft een nieuwe sleutel</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Ongedaan gemaakt: {what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Opnieuw gedaan: {what}</translation>
    </message>
    <message>
        <source>Appointments saved for another calendar</source>
        <translation>Afspraken bewaard voor een andere agenda</translation>
    </message>
    <message>
        <source>someone</source>
        <translation>iemand</translation>
    </message>
    <message>
        <source>an activity</source>
        <translation>een activiteit</translation>
    </message>
    <message>
        <source>{activity}: a date added</source>
        <translation>{activity}: een datum toegevoegd</translation>
    </message>
    <message>
        <source>Names of old attendance cleared away</source>
        <translation>Namen van oude aanwezigheid weggehaald</translation>
    </message>
    <message>
        <source>{person} added at the desk</source>
        <translation>{person} toegevoegd aan de balie</translation>
    </message>
    <message>
        <source>Details of {person} at the desk changed</source>
        <translation>Gegevens van {person} aan de balie veranderd</translation>
    </message>
    <message>
        <source>Present: {person} and {others} more</source>
        <translation>Aanwezig: {person} en nog {others}</translation>
    </message>
    <message>
        <source>{person} and {others} more: mark taken away</source>
        <translation>{person} en nog {others}: niet meer aangetikt</translation>
    </message>
</context>
</TS>
