#!/usr/bin/env dotnet
// Checks the chains of an exported audit and shares no code with the program that wrote them (docs/audit.md):
//   chumchon audit export chains.txt
//   dotnet run deploy/check-chain.cs chains.txt [heads-kept-elsewhere.txt ...]

using System.Security.Cryptography;

if (args.Length == 0)
{
    Console.Error.WriteLine("Name the exported file, and after it any files of heads that were kept elsewhere.");
    return 2;
}

var faults = 0L;
var chains = new Dictionary<(string District, string Stream), (long Number, string Hash)>();
var kept = new Dictionary<(string District, string Stream, long Number), string>();
foreach (var head in args.Skip(1).SelectMany(file => Lines(file, "head")))
{
    kept[(head[1], head[2], long.Parse(head[3]))] = head[4];
}

var entries = 0L;
foreach (var entry in Lines(args[0], "entry"))
{
    var (district, stream, number, hash, body) = (entry[1], entry[2], long.Parse(entry[3]), entry[4], Convert.FromHexString(entry[5]));
    var (last, before) = chains.GetValueOrDefault((district, stream), (0, ""));
    Expect(number == last + 1, $"{district}/{stream}: entry {number} follows on {last}");
    var follows = Convert.ToHexStringLower(SHA256.HashData([.. Convert.FromHexString(before), .. body]));
    Expect(follows == hash, $"{district}/{stream} entry {number}: its hash does not follow from its body and the entry before");
    Expect(HeaderOf(body) == $"1 {district} {stream} {number}", $"{district}/{stream} entry {number}: its body names {HeaderOf(body)}");
    if (kept.Remove((district, stream, number), out var elsewhere))
    {
        Expect(elsewhere == hash, $"{district}/{stream} entry {number}: another hash was kept elsewhere, the chain was written anew");
    }

    chains[(district, stream)] = (number, hash);
    entries++;
}

var open = chains.Keys.ToHashSet();
foreach (var head in Lines(args[0], "head"))
{
    var (number, hash) = chains.GetValueOrDefault((head[1], head[2]), (0, ""));
    Expect(head[3] == $"{number}" && head[4] == hash, $"{head[1]}/{head[2]}: the head names entry {head[3]}, the chain ends with {number}");
    open.Remove((head[1], head[2]));
}

foreach (var (district, stream) in open)
{
    Expect(false, $"{district}/{stream}: no head");
}

foreach (var (district, stream, number) in kept.Keys)
{
    Expect(false, $"{district}/{stream} entry {number}: kept elsewhere and gone, the chain was cut or replaced");
}

Console.WriteLine($"{entries} entries in {chains.Count} chains, {faults} faults.");
return faults == 0 ? 0 : 1;

void Expect(bool isSo, string otherwise)
{
    if (!isSo)
    {
        faults++;
        Console.WriteLine(otherwise);
    }
}

static IEnumerable<string[]> Lines(string file, string word)
{
    var lines = File.ReadLines(file);
    if (lines.FirstOrDefault() != "chumchon-audit 1")
    {
        throw new InvalidDataException($"{file} is no exported audit.");
    }

    return lines.Skip(1).Select(line => line.Split(' ')).Where(fields => fields[0] == word);
}

// Form, district, stream, number: whole numbers of seven bits a byte, the lowest first, the highest bit set where more follow.
static string HeaderOf(byte[] body)
{
    var at = 0;
    var numbers = new ulong[4];
    for (var place = 0; place < numbers.Length; place++)
    {
        for (var bits = 0; at < body.Length && bits < 63; bits += 7)
        {
            numbers[place] |= (ulong)(body[at] & 0x7F) << bits;
            if (body[at++] < 0x80)
            {
                break;
            }
        }
    }

    return string.Join(' ', numbers);
}
