/**
 * Given names that are nearly always a man's or nearly always a woman's in news written in English, folded. Public knowledge; nobody in
 * particular is meant. A name that is both ("Sasha", "Robin", "Kim") is left out: no answer is better than a wrong one.
 */
const MEN = `aaron abbas abdel abdul abdulla abdullah abhijit abiy abraham adam adel adil adrian ahmad ahmed ahmet ajay akhil akira alan albert alberto
alejandro aleksandr aleksei alexander alexei alfonso alfred ali alistair amadou amir amit amitabh anand anatoly anders andre andreas
andrei andrew andriy andrzej angus anil anthony anton antonio antony antti anwar ari arjun armando arnold artem arthur arturo arvind ashok
ashraf asif augusto barack barry bart bashar ben benedict benigno benjamin bernard bernardo bernie bert bill billy binali bjorn bob bogdan
boris bradley brendan brent brett brian bruce bruno bryan caleb callum carl carlos cedric cesar chad charles charlie chinedu christian
christoph christopher chuck chukwuma claude claudio clint clyde cody colin connor cory craig cristiano curtis cyril cyrus daisuke dale
damian damien daniel daniil darren dave david dean declan deepak denis dennis denys derek desmond dick diego dieter dimitri dimitris
dinesh dirk dmitri dmitriy dmitry dmytro dominic donald doug douglas duncan dustin dwayne dwight dylan eamon edgar eduard eduardo edward
edwin ehud elijah elliott emeka emil emiliano emmanuel emmerson emre enrique eric erik ernest ernesto ernie esteban ethan eugene evgeny
ewan fabio fahad faisal farid farouk felipe felix ferdinand fernando fidel filip finn floyd francesco francis francisco franck francois
frank frankie fred frederick friedrich fuad fumio fyodor gabriel ganesh gareth gary gavin geoffrey george georgi gerald gerard gerhard
giles giorgio giovanni girish giuseppe glenn goodluck gopal gordon graham greg gregory grigory guillaume guillermo gunther gustav gustavo
haakon haider hamid hamish hamza hank hans harish harold harry haruki haruto hasan hashem hashim hassan hector heinrich helmut henrik
henry herbert herman hideki hideo hideyuki hiroshi hiroyuki howard hubert hugh hugo hussain hussein ian ibrahim ibrahima ichiro igor ihor
ilya imran isaac ismail ivan jabir jack jacob jacques jagdish jaime jair jake jakob jamal james jamie jamil janusz jared jarrod jason
javier jay jean-claude jean-luc jean-pierre jeb jeff jefferson jeffrey jens jeremy jerome jerry jerzy jesse jesus jim jimmy joachim joao
joaquin joe joel johan johannes john johnny joko jomo jon jonah jonas jonathan jorge jorgen jose josef joseph joshua juan juergen jukka
julian julio julius jurgen justin jusuf kamal kapil karim karl kasper kazuo keith ken kenichi kenji kenneth kenta kevin khaled khalid
khalil kishore knut kofi konstantin krzysztof kurt kurtis kwame kyle lalit lance larry lars lars-erik laurence laurent lawrence lech leif
leo leon leonard leonardo leonid leopoldo levi liam linus lloyd lorenzo louis luca lucas luigi luis lukas lukasz luke maarten mads magnus
mahathir mahdi mahesh mahmoud mahmud majid malcolm mamadou manish manoj mansour manuel marc marcel marcelo marco marcos marcus marek
mariano mario marius mark markus martin marvin marwan masahiro mateusz matteo matthew matthias matti maurice mauricio max maxim maximilian
mehdi mehmet mervyn michael michal michel mick miguel mihail mike mikhail miles milos minoru miroslav mitch mohamed mohammad mohammad-reza
mohammed mohan mohsen moises morris moshe moussa muhammad muhammadu mukesh munir muqtada musa mustafa mustapha mykhailo mykola nabil najib
naoto narendra nasser nate nathan nathaniel naveen neil nelson newt niall nicholas nick nicolai nicolas nigel nikita nikol nikola nikolai
nikos nitin noah noboru norbert norman nouri ole oleg oleh oleksandr oleksii oleksiy oliver olivier olusegun oluwaseun omar osama oscar
otto oumar ousmane owen pablo padraig pankaj paolo pascal patrice patrick paul paulo pavel pavlo pawel pedro per percy pete peter petr
petro petros phil philip philipp philippe pierre pieter piotr piyush prabowo pradeep prakash pranab prashant qais qasem rafael rafiq rahul
raila raj rajesh rajiv rajnath ralph ramesh ramon ramzan randy rashid rasmus raul ravi ray raymond recep reginald reinhard rene rex reza
ricardo richard rick riyad rob robert roberto rod roderick rodrigo roger rohan rohit roland rolf roman ron ronald rory roscoe ross roy
royce rudolf rupert ruslan russell ryan ryota sachin sadiq saeed safa said salah salim salman salvador sam samir samuel sandeep sanjay
santiago satish satoshi saul scott seamus sean sebastian sekou sergei sergey sergio serhii serhiy seth seydou shahid shane sharad sharif
shaun sheldon shigeru shinichi shinzo shiv sidney simon slobodan sohail soren souleymane stanislav stefan steffen stephan stephen sterling
steve steven stuart subhash sudesh suleiman sunil suresh susilo sven tadeusz tamim taras tarek tariq taro tatsuya tayyip ted terrence
terry tetsuya thabo theo theodore thierry thomas tim timothy tobias todd tom tomas tomasz tommy tony torsten toshiro trevor tristan troy
tunde tyler uddhav uhuru ulf umar usman vadim valentin valery vasily vaughn venkaiah vernon victor vijay vikram viktor vinay vince vincent
vinod vitali vitaliy vitaly vladimir vladislav volodymyr vyacheslav wael wahid waleed walid wallace walter warren wayne werner wes wesley
widodo wilbur wilhelm will willem william willy winston wojciech wolfgang xavier yahya yan yannick yasin yasir yasser yasuo yemi yevgeny
yevhen yitzhak yogi yoshihide yoshinori younis yousef youssef yoweri yukio yuri yuriy yusuf yves zac zachary zack zaid zbigniew ziad
zoltan`;

const WOMEN = `aaliyah abigail adele adriana aida aino aisha aisling akiko alana alejandra aleksandra alessandra alexandra alexandria alexia alice alicia
alina alison amal amanda amber amelia amina aminata amira amy ana anastasia angela angelina anita anja anjali ann anna anne anneli annette
annika antonia aoife aparna ariana arlene aruna astrid audrey ayesha ayse babette barbara barbora beatrice beatriz belinda benazir
bernadette bernice beth bethany bettina betty beverly bianca blanche bonnie brenda bridget brigitte camila camille candace cara carla
carlotta carmela carmen carol carole caroline carolyn carrie catalina catherine cathy cecilia celia charlene charlotte cherie cheryl
chiara chloe christa christina christine ciara cindy cissy claire clara clarissa claudia colleen concepcion condoleezza constance consuelo
cora cori corinne cristina cynthia daisy dalia danielle daphne daria darlene dawn deanna debbie deborah debra deepika deirdre delia
delores denise diana diane dianne dinah dolores donna dora doreen doris dorothy dottie dubravka ebba edith edna effie eileen elaine
eleanor elena eleni elif elisa elisabeth elise eliza elizabeth ella ellen elsa elvira elzbieta emilia emily emine emma erica erika erin
esperanza esther ethel eugenia eunice eva eve evelyn ewa farah fatima fatma fatou fay faye federica fiona flora folorunsho frances
francesca francoise frieda gabriela gabriella gabrielle gail galina gayle gemma georgina geraldine gertrude gina giorgia gisele giulia
gladys glenda gloria grace grazia greta gretchen guadalupe gudrun gwen hadiya hala hanan hanna hannah harriet haruka hasina hattie hazel
heather heidi helen helena helene helga henrietta hilary hillary hina hiroko huda ida ilaria iman imelda imogen indira ines inga ingeborg
ingrid irena irene irina iris irma isabel isabella isabelle ivana ivanka iveta ivy jacinda jacqueline jadwiga jamila jana jane janet
janice jasmine jeanette jeanne jelena jen jenna jennifer jenny jessica jill joan joanna joanne jocelyn jodie johanna josephine joy joyce
juanita judith judy julia juliana julie juliet kaja kamala karen karin karina karla katarina katarzyna kate katerina katharina katherine
kathleen kathryn kathy katie katja katrina katya kavita kayla kazuko keiko keisha kellyanne kendra kerstin khadija khadijeh kimberly
kirsten kirsti kirstin kirstjen kristalina kristen kristin kristina krystyna ksenia kyoko lacey lakshmi lara larisa lata latifa latisha
latoya laura lauren laurie layla leah leanne leila lena lenka leonora leticia lidia liliana lillian lily linda lisa liz liza ljiljana lois
loretta lori lorraine lottie louise lourdes lucia lucie lucille lucy ludmila luisa luiza lydia lynda lynn lyudmila maarit mabel madeleine
madeline maeve magdalena maggie maha maia malala malgorzata mamata mandy manuela marcia maren margaret margarita marge margery margot
margrethe maria mariam mariama mariana marianne maricarmen marie mariko marilyn marina marisol marissa marjorie marketa marlene marta
martha martina mary maryam masha matilda maureen mavis maxine meena megan meghan megumi melania melanie melinda melissa mercedes mette mia
michelle michiko mila mildred milena mina mindy minnie miranda miriam mirjam mirjana molly mona monica monika montserrat muriel myra
myriam myrtle nadezhda nadia nadine nancy naoko naomi natalia natalie natasha nathalie nawal nell nelly nettie ngozi niamh nicole nikki
nina nirmala nkosazana noor nora noreen noriko norma oksana olena olga olha olivia ophelia oprah orla paloma pamela parvati patricia patty
paula pauline peggy penelope penny petra philippa phyllis pilar polina pooja poppy pratibha priti priyanka prudence prue rachel ramona
rana rania raquel rashida rebecca reem regina rekha renata rhonda rita roberta roisin rosa rosalind rosario rose rosemary roxana roz ruby
rupa ruth sabina sabine sabrina sachiko sadie sakura sally salma samantha samira sandra sangeeta sanna saoirse sara sarah sarita saskia
scarlett selma serena shanice sharon sheila shelley sherry sheryl shirin shirley shobha shonda sigrid silvia simone sinead siobhan smriti
snezana sofia soledad solveig sonali sonia sonja sophia sophie stacey stella stephanie sue sunita susan susanna susanne sushma suzanne
svetlana svitlana sybil sylvia sylvie tabitha tamara tammy tania tanya tara tatiana tatyana teresa tereza thandi thelma theresa therese
thuli tiffany tina tomoko tove tracey tricia trish trudy tulsi ursula usha valentina valeria valerie vandana vanessa velma vera verna
veronica veronika vesna vicky victoria viktoria viola violet violeta vivian vivienne wanda wendy whitney wilhelmina wilma winifred winnie
winona xenia ximena yasmin yekaterina yesenia yetta yoko yolanda yukiko yulia yuliya yumi yuriko yvette yvonne zahra zainab zara zeinab
zelda zeynep zoe zsuzsanna zuzana zuzka`;

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

export const givenNames: ReadonlyMap<string, 'man' | 'woman'> = new Map([
  ...words(MEN).map((w): [string, 'man'] => [w, 'man']),
  ...words(WOMEN).map((w): [string, 'woman'] => [w, 'woman']),
]);
