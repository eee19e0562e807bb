/**
 * Given names that are nearly always a man's or nearly always a woman's in news written in English, folded. Public knowledge; nobody in
 * particular is meant. A name that is both ("Sasha", "Robin", "Kim") is left out: no answer is better than a wrong one.
 */
const MEN = `aaron abdel abdul abdullah abraham adam adel adrian ahmad ahmed alan albert alberto alejandro aleksandr aleksei alexander alexei alfonso
alfred ali alistair amadou amir amit anatoly anders andre andreas andrei andrew andriy andrzej angus anthony anton antonio antony antti
anwar ari arjun armando arnold artem arthur arturo asif augusto barack bart bashar ben benedict benjamin bernard bernardo bernie bert bill
billy bjorn bob bogdan boris bradley brendan brett brian bruce bruno bryan carl carlos cedric cesar charles charlie chinedu christian
christoph christopher chuck claude claudio colin connor craig cristiano curtis cyril cyrus dale damian damien daniel daniil darren dave
david dean denis dennis denys derek desmond diego dieter dimitri dimitris dirk dmitri dmitriy dmitry dmytro dominic donald doug douglas
duncan dwayne edgar eduard eduardo edward edwin ehud elijah elliott emil emiliano emmanuel emmerson enrique eric erik ernest ernesto
esteban eugene evgeny fabio fahad faisal farid farouk felipe felix ferdinand fernando fidel filip francesco francis francisco franck
francois frank frankie fred frederick friedrich fyodor gabriel gareth gary gavin geoffrey george georgi gerald gerard gerhard giorgio
giovanni giuseppe glenn gordon graham greg gregory grigory guillaume guillermo gunther gustav gustavo hamid hamza hans harold harry haruto
hasan hashem hashim hassan hector heinrich helmut henrik henry herbert herman hideo hiroshi hiroyuki howard hubert hugh hugo hussain
hussein ian ibrahim igor ihor ilya imran isaac ismail ivan jack jacob jacques jaime jair jake jakob jamal james jamie janusz jared jarrod
jason javier jay jean-claude jean-luc jean-pierre jeff jefferson jeffrey jens jeremy jerome jerry jerzy jesus jim jimmy joachim joao
joaquin joe joel johan johannes john johnny jon jonas jonathan jorge jose josef joseph joshua juan juergen jukka julian julio julius
jurgen justin kamal karim karl keith ken kenji kenneth kevin khaled khalid khalil kofi konstantin krzysztof kurt kwame kyle lance larry
lars laurence laurent lawrence lech leo leon leonard leonardo leonid leopoldo levi liam linus lloyd lorenzo louis luca lucas luigi luis
lukas lukasz luke maarten magnus mahmoud mahmud malcolm manish manuel marc marcel marcelo marco marcos marcus marek mariano mario marius
mark markus martin mateusz matteo matthew matthias matti maurice mauricio max maxim maximilian mehdi mehmet michael michal michel miguel
mihail mike mikhail miles milos miroslav mitch mohamed mohammad mohammad-reza mohammed mohsen moises moshe moussa muhammad mukesh musa
mustafa mykhailo mykola nabil narendra nasser nathan nathaniel neil nelson nicholas nick nicolai nicolas nigel nikita nikol nikola nikolai
nikos noah norbert norman oleg oleh oleksandr oleksii oleksiy oliver olivier omar osama oscar otto owen pablo paolo pascal patrice patrick
paul paulo pavel pavlo pawel pedro per pete peter petr petro petros phil philip philipp philippe pierre pieter piotr pradeep prakash qasem
rafael rafiq rahul raj rajesh ralph ramon ramzan randy raul ravi ray raymond recep reginald reinhard rene reza ricardo richard rick rob
robert roberto rod rodrigo roger rohan roland rolf roman ron ronald rory ross roy rudolf rupert ruslan russell ryan sadiq saeed said salim
salman salvador sam samir samuel sanjay santiago saul scott sean sebastian sergei sergey sergio serhii serhiy seth shane shaun shigeru
shinzo sidney simon slobodan stanislav stefan steffen stephan stephen sterling steve steven stuart sudesh suleiman sunil sven tadeusz
taras tarek tariq tayyip ted terrence terry theo theodore thierry thomas tim timothy tobias todd tom tomas tomasz tommy tony trevor tyler
umar usman vadim valentin valery vasily vernon victor vijay viktor vincent vinod vitali vitaliy vitaly vladimir vladislav volodymyr
vyacheslav wahid waleed walid wallace walter warren wayne werner wesley wilhelm will willem william willy winston wojciech wolfgang xavier
yahya yan yannick yasir yasser yevgeny yevhen yitzhak yoshihide yousef youssef yuri yuriy yusuf yves zachary zbigniew zoltan`;

const WOMEN = `aaliyah abigail adele adriana aisha alana alejandra aleksandra alessandra alexandra alexandria alexia alice alicia alina alison amal
amanda amber amelia amina amy ana anastasia angela angelina anita anja ann anna anne annette annika antonia aparna ariana astrid audrey
ayesha barbara beatrice beatriz belinda benazir bernadette beth bethany betty beverly bianca bonnie brenda bridget brigitte camila camille
candace cara carla carlotta carmen carol carole caroline carolyn carrie catalina catherine cathy cecilia celia charlotte cheryl chiara
chloe christina christine cindy claire clara clarissa claudia condoleezza constance consuelo cora corinne cristina cynthia daisy danielle
daphne daria dawn deborah debra deirdre denise diana diane dolores donna dora doris dorothy ebba edith eileen elaine eleanor elena eleni
elisa elisabeth elise eliza elizabeth ella ellen elsa elvira emilia emily emma erica erika erin esther eugenia eunice eva eve evelyn
fatima fatma faye federica fiona flora frances francesca francoise frieda gabriela gabriella gabrielle gail galina gemma georgina
geraldine gertrude gina gisele gloria grace greta gretchen gudrun gwen hadiya hannah harriet hasina hazel heather heidi helen helena
helene helga henrietta hilary hillary hina ida imelda ines inga ingrid irena irene irina iris irma isabel isabella isabelle ivanka ivy
jacinda jacqueline jamila jana jane janet janice jasmine jeanette jeanne jelena jen jenna jennifer jenny jessica jill joan joanna joanne
jocelyn johanna josephine joy joyce juanita judith judy julia juliana julie juliet kaja kamala karen karin karina karla katarina kate
katerina katharina katherine kathleen kathryn kathy katie katja katrina katya kayla kellyanne kerstin khadija kimberly kirsten kirstin
kristalina kristen kristin kristina ksenia lara larisa latoya laura lauren laurie layla leah leila lena leonora leticia lidia liliana
lillian lily linda lisa liz liza lois loretta lori louise lourdes lucia lucie lucille lucy ludmila luisa luiza lydia lynn lyudmila
madeleine madeline magdalena maggie maia malala malgorzata mandy manuela marcia margaret margarita margot margrethe maria mariam mariana
marianne marie marilyn marina marissa marlene marta martha martina mary maryam masha matilda maureen megan meghan melania melanie melinda
melissa mercedes mia michelle mila mildred milena mina miranda miriam mirjam molly mona monica monika montserrat muriel myriam nadezhda
nadia nadine nancy naomi natalia natalie natasha nathalie nicole nikki nina noor nora norma oksana olena olga olha olivia ophelia oprah
paloma pamela parvati patricia patty paula pauline peggy penelope penny petra phyllis polina priti priyanka rachel ramona rania raquel
rashida rebecca regina renata rhonda rita roberta rosa rosalind rosario rose rosemary roxana ruth sabina sabine sabrina sally samantha
sandra sanna sara sarah saskia scarlett selma serena sharon sheila shelley sheryl shirley silvia simone sofia sonia sonja sophia sophie
stacey stella stephanie sue sunita susan susanna susanne suzanne svetlana svitlana sylvia sylvie tabitha tamara tammy tania tanya tara
tatiana tatyana teresa tereza thandi theresa therese tiffany tina tracey trudy tulsi ursula valentina valeria valerie vanessa vera
veronica veronika victoria viktoria viola violet vivian vivienne wanda wendy whitney wilma winifred xenia yasmin yekaterina yoko yolanda
yulia yuliya yvette yvonne zainab zara zeinab zoe zsuzsanna zuzana`;

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

export const givenNames: ReadonlyMap<string, 'man' | 'woman'> = new Map([
  ...words(MEN).map((w): [string, 'man'] => [w, 'man']),
  ...words(WOMEN).map((w): [string, 'woman'] => [w, 'woman']),
]);
