import { describe, expect, it } from 'vitest'
import { withoutNames } from '../../src/language/person-names.ts'

describe('a name is taken out where it usually stands', () => {
  it.each([
    ['Mag mijn collega Fatima El Idrissi thuiswerken?', 'Mag mijn collega [naam] thuiswerken?'],
    ['Mijn leidinggevende, Jan de Vries, weigert het.', 'Mijn leidinggevende, [naam], weigert het.'],
    ['my manager Peter Smith says no', 'my manager [naam] says no'],
    ['Onze directeur is Anna van den Berg', 'Onze directeur is [naam]'],
    ['mevrouw Jansen-Bakker en dhr. K. Yilmaz', 'mevrouw [naam] en dhr. [naam]'],
    ['mag het van mevrouw jansen?', 'mag het van mevrouw [naam]?'],
    ['Ik ben Ayşe Öztürk en werk thuis', 'Ik ben [naam] en werk thuis'],
    ['ik heet jan de vries, mag dat?', 'ik heet [naam], mag dat?'],
    ['Hello, my name is Mary O’Neill.', 'Hello, my name is [naam].'],
    ['Beste Noor, krijg ik geld voor koffie?', 'Beste [naam], krijg ik geld voor koffie?'],
    ['Mag dat?\nGroet,\nJan de Vries', 'Mag dat?\nGroet,\n[naam]'],
    ['Alvast bedankt! Sanne', 'Alvast bedankt! [naam]'],
    ['mag dat? groetjes jan', 'mag dat? groetjes [naam]'],
    ['Kind regards, Peter Smith', 'Kind regards, [naam]'],
    ['Krijgt ook Jan de Vries die vergoeding?', 'Krijgt ook [naam] die vergoeding?'],
    ['namens Karim Ben Ali', 'namens [naam]'],
  ])('%s', (text, without) => expect(withoutNames(text)).toBe(without))
})

describe('what is no name stays', () => {
  it.each([
    'Ik ben Belg en werk in Nederland. Geldt de Arbowet?',
    'I am Dutch and my employer is German',
    'Is de RI&E van mijn werkgever goed?',
    'Hoi Hybridewijzer, mag mijn baas thuiswerken weigeren?',
    'Wat zegt de Kamer van Koophandel over mijn werknemer?',
    'Volgens de Wet flexibel werken moet mijn manager HR vragen',
    'Bedankt, en hoeveel is het in 2024?',
    'dank je wel voor de uitleg over Den Haag',
    'Mag ik met mijn collega op kantoor werken?',
    'groeten uit kantoor, mag ik thuiswerken als het regent?',
  ])('%s', (text) => expect(withoutNames(text)).toBe(text))
})
