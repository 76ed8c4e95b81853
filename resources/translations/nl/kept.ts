<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>ClearDialog</name>
    <message>
        <source>What is too old on {day}</source>
        <translation>Wat te oud is op {day}</translation>
    </message>
    <message>
        <source>This may go</source>
        <translation>Dit mag weg</translation>
    </message>
    <message numerus="yes">
        <source>Take %n names off</source>
        <translation>
            <numerusform>%n naam weghalen</numerusform>
            <numerusform>%n namen weghalen</numerusform>
        </translation>
    </message>
    <message>
        <source>Old texts</source>
        <translation>Oude teksten</translation>
    </message>
    <message>
        <source>Nothing is too old.</source>
        <translation>Niets is te oud.</translation>
    </message>
    <message>
        <source>I have looked</source>
        <translation>Ik heb gekeken</translation>
    </message>
    <message>
        <source>What goes here, nobody can bring back. A copy is made first; it is gone after 90 days.</source>
        <translation>Wat hier weggaat, kan niemand terughalen. Eerst wordt een kopie gemaakt; die is na 90 dagen weg.</translation>
    </message>
    <message>
        <source>There is more: look again afterwards.</source>
        <translation>Er is meer: kijk daarna nog een keer.</translation>
    </message>
    <message numerus="yes">
        <source>What was written about %n calls and things to do</source>
        <translation>
            <numerusform>Wat is opgeschreven bij %n keer bellen of iets om te doen</numerusform>
            <numerusform>Wat is opgeschreven bij %n keer bellen of dingen om te doen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>what was changed, in full, in %n rows</source>
        <translation>
            <numerusform>wat er precies is veranderd, in %n regel</numerusform>
            <numerusform>wat er precies is veranderd, in %n regels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the name with %n expenses</source>
        <translation>
            <numerusform>de naam bij %n keer onkosten</numerusform>
            <numerusform>de naam bij %n keer onkosten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>what %n people did as a volunteer</source>
        <translation>
            <numerusform>wat %n persoon als vrijwilliger deed</numerusform>
            <numerusform>wat %n mensen als vrijwilliger deden</numerusform>
        </translation>
    </message>
    <message>
        <source>People ({number})</source>
        <translation>Mensen ({number})</translation>
    </message>
    <message>
        <source>Who has a tick is made unrecognisable.</source>
        <translation>Wie een vinkje heeft, wordt onherkenbaar gemaakt.</translation>
    </message>
    <message>
        <source>died on {day}</source>
        <translation>overleden op {day}</translation>
    </message>
    <message>
        <source>no volunteer any more since {day}</source>
        <translation>geen vrijwilliger meer sinds {day}</translation>
    </message>
    <message>
        <source>stopped on {day}</source>
        <translation>gestopt op {day}</translation>
    </message>
    <message>
        <source>Good to know: is it still so?</source>
        <translation>Goed om te weten: klopt het nog?</translation>
    </message>
    <message>
        <source>What has a tick is taken away. The rest stays for another year.</source>
        <translation>Wat een vinkje heeft, gaat weg. De rest blijft weer een jaar.</translation>
    </message>
    <message>
        <source>From the attendance of before {day}. How many people came stays as it was.</source>
        <translation>Bij de aanwezigheid van voor {day}. Hoeveel mensen er kwamen, blijft gelijk.</translation>
    </message>
    <message>
        <source>Who was there, long ago</source>
        <translation>Wie er lang geleden was</translation>
    </message>
    <message>
        <source>These names stay for now. Does somebody not come any more? Take them off the list.</source>
        <translation>Deze namen blijven nu nog. Komt iemand niet meer? Haal die dan van de lijst.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>asked us to only keep it</source>
        <translation>vroeg ons het alleen te bewaren</translation>
    </message>
    <message>
        <source>seldom came to {activity}, and is still on the list</source>
        <translation>kwam zelden bij {activity}, en staat nog op de lijst</translation>
    </message>
</context>
<context>
    <name>KeptPage</name>
    <message>
        <source>Of clients and volunteers</source>
        <translation>Van klanten en vrijwilligers</translation>
    </message>
    <message>
        <source>What we keep and why</source>
        <translation>Wat wij bewaren en waarom</translation>
    </message>
    <message>
        <source>For clients</source>
        <translation>Voor klanten</translation>
    </message>
    <message>
        <source>A paper in plain words: what we keep, why, and what they may ask of us.</source>
        <translation>Een papier in gewone woorden: wat wij bewaren, waarom, en wat zij ons mogen vragen.</translation>
    </message>
    <message>
        <source>&amp;Print it</source>
        <translation>Af&amp;drukken</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Hoe lang</translation>
    </message>
    <message>
        <source>&amp;Change how long…</source>
        <translation>Termijnen &amp;veranderen…</translation>
    </message>
    <message>
        <source>Once a year</source>
        <translation>Eens per jaar</translation>
    </message>
    <message>
        <source>You look at what is too old, and say what may go. Nothing goes by itself.</source>
        <translation>U kijkt wat te oud is en zegt wat weg mag. Er gaat niets vanzelf weg.</translation>
    </message>
    <message>
        <source>&amp;Look what is too old…</source>
        <translation>&amp;Kijken wat te oud is…</translation>
    </message>
    <message>
        <source>Printed: {where}.</source>
        <translation>Afgedrukt: {where}.</translation>
    </message>
    <message>
        <source>Printed.</source>
        <translation>Afgedrukt.</translation>
    </message>
    <message>
        <source>Done. What was too old is gone.</source>
        <translation>Klaar. Wat te oud was, is weg.</translation>
    </message>
</context>
<context>
    <name>TermsDialog</name>
    <message>
        <source>How long we keep things</source>
        <translation>Hoe lang wij iets bewaren</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source> months</source>
        <translation> maanden</translation>
    </message>
    <message>
        <source>usual: {time}</source>
        <translation>gewoonlijk: {time}</translation>
    </message>
</context>
<context>
    <name>_Numbers</name>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n maand</numerusform>
            <numerusform>%n maanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n jaar</numerusform>
            <numerusform>%n jaar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kept</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>So that we know who you are, and address you well.</source>
        <translation>Zodat wij weten wie u bent en u goed aanspreken.</translation>
    </message>
    <message>
        <source>Birthday or year of birth</source>
        <translation>Verjaardag of geboortejaar</translation>
    </message>
    <message>
        <source>To tell people of one name apart, and to congratulate you.</source>
        <translation>Om mensen met dezelfde naam uit elkaar te houden, en om u te feliciteren.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>To visit you, to fetch you, or to send you a card.</source>
        <translation>Om bij u langs te komen, u op te halen of een kaart te sturen.</translation>
    </message>
    <message>
        <source>Telephone and e-mail</source>
        <translation>Telefoon en e-mail</translation>
    </message>
    <message>
        <source>To reach you in the way that you like.</source>
        <translation>Om u te bereiken zoals u dat fijn vindt.</translation>
    </message>
    <message>
        <source>Client since when</source>
        <translation>Sinds wanneer klant</translation>
    </message>
    <message>
        <source>To know whom we are here for.</source>
        <translation>Om te weten voor wie wij er zijn.</translation>
    </message>
    <message>
        <source>Living alone, extra attention</source>
        <translation>Alleen wonen, extra aandacht</translation>
    </message>
    <message>
        <source>To call first whoever may need it most.</source>
        <translation>Om eerst te bellen wie het het meest nodig kan hebben.</translation>
    </message>
    <message>
        <source>Partner, housemates, own volunteer</source>
        <translation>Partner, huisgenoten, eigen vrijwilliger</translation>
    </message>
    <message>
        <source>So that we think of both of you, and the right volunteer comes.</source>
        <translation>Zodat wij aan u allebei denken, en de goede vrijwilliger komt.</translation>
    </message>
    <message>
        <source>Contact persons</source>
        <translation>Contactpersonen</translation>
    </message>
    <message>
        <source>To call somebody when we worry. Only if you said yes.</source>
        <translation>Om iemand te bellen als wij ons zorgen maken. Alleen als u ja zei.</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Goed om te weten</translation>
    </message>
    <message>
        <source>Small things that help, such as meat that is cut beforehand.</source>
        <translation>Kleine dingen die helpen, zoals vlees dat vooraf gesneden is.</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Lijsten</translation>
    </message>
    <message>
        <source>To know that you come.</source>
        <translation>Om te weten dat u komt.</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Aanwezigheid</translation>
    </message>
    <message>
        <source>To notice it when you are missed, and to count visitors.</source>
        <translation>Om te merken dat u gemist wordt, en om bezoekers te tellen.</translation>
    </message>
    <message>
        <source>Times away</source>
        <translation>Tijdelijk weg</translation>
    </message>
    <message>
        <source>So that nobody calls while you are on holiday or in hospital.</source>
        <translation>Zodat niemand belt als u op vakantie of in het ziekenhuis bent.</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Bellen</translation>
    </message>
    <message>
        <source>To remember what you told us, and not to call twice.</source>
        <translation>Om te onthouden wat u vertelde, en niet twee keer te bellen.</translation>
    </message>
    <message>
        <source>Things to do</source>
        <translation>Dingen om te doen</translation>
    </message>
    <message>
        <source>So that nobody forgets what was promised.</source>
        <translation>Zodat niemand vergeet wat is beloofd.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Hulpvragen</translation>
    </message>
    <message>
        <source>To find somebody who helps you.</source>
        <translation>Om iemand te vinden die u helpt.</translation>
    </message>
    <message>
        <source>Who helps whom</source>
        <translation>Wie helpt wie</translation>
    </message>
    <message>
        <source>So that the same person can come again.</source>
        <translation>Zodat dezelfde persoon weer kan komen.</translation>
    </message>
    <message>
        <source>What suits them</source>
        <translation>Wat bij iemand past</translation>
    </message>
    <message>
        <source>So that helper and client go well together.</source>
        <translation>Zodat helper en klant bij elkaar passen.</translation>
    </message>
    <message>
        <source>Volunteer work</source>
        <translation>Vrijwilligerswerk</translation>
    </message>
    <message>
        <source>To ask you what you like to do. Of papers we only note that we saw them.</source>
        <translation>Om u te vragen wat u graag doet. Van papieren schrijven wij alleen op dat wij ze zagen.</translation>
    </message>
    <message>
        <source>Hours as a volunteer</source>
        <translation>Uren als vrijwilliger</translation>
    </message>
    <message>
        <source>To count what volunteers give.</source>
        <translation>Om te tellen wat vrijwilligers geven.</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>Onkosten</translation>
    </message>
    <message>
        <source>To pay you back. The tax office asks us to keep it.</source>
        <translation>Om u terug te betalen. Het bewaren moet van de belasting.</translation>
    </message>
    <message>
        <source>Papers with the name on them</source>
        <translation>Papieren met de naam erop</translation>
    </message>
    <message>
        <source>So that we can take old papers away.</source>
        <translation>Zodat wij oude papieren kunnen weghalen.</translation>
    </message>
    <message>
        <source>What was changed, by whom and when</source>
        <translation>Wat er is veranderd, door wie en wanneer</translation>
    </message>
    <message>
        <source>To put mistakes right, and to see who did what.</source>
        <translation>Om fouten te herstellen, en te zien wie wat deed.</translation>
    </message>
    <message>
        <source>Who wrote something down</source>
        <translation>Wie iets heeft opgeschreven</translation>
    </message>
    <message>
        <source>To ask them when something is not clear.</source>
        <translation>Om het te vragen als iets niet duidelijk is.</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 dagen</translation>
    </message>
    <message>
        <source>as long as what they wrote</source>
        <translation>zo lang als wat zij schreven</translation>
    </message>
    <message>
        <source>until {time} after you stop</source>
        <translation>tot {time} nadat u stopt</translation>
    </message>
    <message>
        <source>until {time} after you stop as a volunteer</source>
        <translation>tot {time} nadat u stopt als vrijwilliger</translation>
    </message>
    <message>
        <source>we look at it again after {time}</source>
        <translation>na {time} kijken wij er weer naar</translation>
    </message>
    <message>
        <source>{time}, then only a number; longer if you are on a list and seldom come</source>
        <translation>{time}, daarna alleen een getal; langer als u op een lijst staat en zelden komt</translation>
    </message>
    <message>
        <source>Names of who was there: erased after</source>
        <translation>Namen van wie er was: gewist na</translation>
    </message>
    <message>
        <source>everybody at the desk</source>
        <translation>iedereen aan de balie</translation>
    </message>
    <message>
        <source>who calls, and the manager</source>
        <translation>wie belt, en de beheerder</translation>
    </message>
    <message>
        <source>the manager</source>
        <translation>de beheerder</translation>
    </message>
    <message>
        <source>Clients who stopped: erased after</source>
        <translation>Klanten die zijn gestopt: gewist na</translation>
    </message>
    <message>
        <source>Clients who died: erased after</source>
        <translation>Klanten die zijn overleden: gewist na</translation>
    </message>
    <message>
        <source>Volunteers who stopped: erased after</source>
        <translation>Vrijwilligers die zijn gestopt: gewist na</translation>
    </message>
    <message>
        <source>What was said in calls: erased after</source>
        <translation>Wat bij het bellen is gezegd: gewist na</translation>
    </message>
    <message>
        <source>Lines that are good to know: looked at again after</source>
        <translation>Regels bij goed om te weten: opnieuw bekeken na</translation>
    </message>
    <message>
        <source>The name with expenses: erased after</source>
        <translation>De naam bij onkosten: gewist na</translation>
    </message>
    <message>
        <source>What was changed, in full: erased after</source>
        <translation>Wat er precies is veranderd: gewist na</translation>
    </message>
</context>
</TS>
