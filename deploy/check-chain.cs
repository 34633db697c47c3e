#!/usr/bin/env dotnet
// Checks an archive of the audit and shares no code with the program that wrote it (docs/audit.md):
//   chumchon audit export audit.zip
//   dotnet run deploy/check-chain.cs audit.zip [what was kept elsewhere ...]
// Kept elsewhere: files of heads (audit export --heads), daily heads as they were printed or mailed, or a root itself.

using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

if (args.Length == 0)
{
    Console.Error.WriteLine("Name the archive, and after it what was kept elsewhere: files of heads, daily heads, roots.");
    return 2;
}

var faults = 0L;
var texts = Archive(args[0]);
var kept = new Dictionary<(int District, long Stream, long Number), string>();
var keptRoots = new List<(string Name, string Root)>();
foreach (var name in args.Skip(1))
{
    if (!File.Exists(name))
    {
        keptRoots.Add((name, RootIn(name) ?? throw new ArgumentException($"{name} is no file and no root.")));
        continue;
    }

    using var text = File.OpenText(name);
    if (text.ReadLine() == "chumchon-audit 1")
    {
        foreach (var head in Lines(() => File.OpenText(name), "head"))
        {
            kept[(int.Parse(head[1]), long.Parse(head[2]), long.Parse(head[3]))] = head[4];
        }
    }
    else
    {
        keptRoots.Add((name, RootIn(File.ReadAllText(name)) ?? throw new ArgumentException($"{name} holds no heads and no daily head.")));
    }
}

// Where each chain ended on each day, in the order of the days.
var days = new SortedDictionary<int, Day>();
if (texts.Days is { } daysText)
{
    foreach (var line in Lines(daysText, "day"))
    {
        Expect(days.TryAdd(int.Parse(line[1]), new(line[2], long.Parse(line[3]), long.Parse(line[4]), [])), $"day {line[1]}: it is there twice");
    }

    foreach (var line in Lines(daysText, "moved"))
    {
        if (Expect(days.TryGetValue(int.Parse(line[1]), out var day), $"day {line[1]}: its daily head was removed"))
        {
            day!.Moved.Add((int.Parse(line[2]), long.Parse(line[3]), long.Parse(line[4])));
        }
    }
}

var chains = new SortedDictionary<(int District, long Stream), (long Number, string Hash)>();
var wanted = days.Values.SelectMany(day => day.Moved).ToHashSet();
var hashes = new Dictionary<(int District, long Stream, long Number), string>();
var taken = new Dictionary<int, (long Entry, long Stamp)>();
var entries = 0L;
foreach (var entry in Lines(texts.Chains, "entry"))
{
    var (district, stream, number, hash, body) = (int.Parse(entry[1]), long.Parse(entry[2]), long.Parse(entry[3]), entry[4], Convert.FromHexString(entry[5]));
    var (last, before) = chains.GetValueOrDefault((district, stream), (0, ""));
    Expect(number == last + 1, $"{district}/{stream}: entry {number} follows on {last}, {(number > last ? "entries between were removed" : "the order was changed or an entry is there twice")}");
    var follows = Convert.ToHexStringLower(SHA256.HashData([.. Convert.FromHexString(before), .. body]));
    Expect(follows == hash, $"{district}/{stream} entry {number}: its hash does not follow from its body and the entry before");
    var numbers = Numbers(body);
    Expect(numbers is [1, _, _, _, ..] && numbers[1] == district && numbers[2] == stream && numbers[3] == number, $"{district}/{stream} entry {number}: its body names {string.Join(' ', numbers.Take(4))}");
    if (kept.Remove((district, stream, number), out var elsewhere))
    {
        Expect(elsewhere == hash, $"{district}/{stream} entry {number}: another hash was kept elsewhere, the chain was written anew");
    }

    if (wanted.Contains((district, stream, number)))
    {
        hashes[(district, stream, number)] = hash;
    }

    // A daily head that was taken: kind 72, facts 7 entries, 14 day, 16 the first 44 bits of the root, each with 0 before it.
    if ((district, stream) == (0, 0) && numbers.Count == 22 && numbers[9] == 72 && numbers[12] == 3)
    {
        taken[(int)numbers[18] - 1] = (number, numbers[21] - 1);
    }

    chains[(district, stream)] = (number, hash);
    entries++;
}

var open = chains.Keys.ToHashSet();
foreach (var head in Lines(texts.Chains, "head"))
{
    var stream = (District: int.Parse(head[1]), Stream: long.Parse(head[2]));
    var (number, hash) = chains.GetValueOrDefault(stream, (0, ""));
    var named = long.Parse(head[3]);
    Expect(
        named == number && head[4] == hash,
        $"{stream.District}/{stream.Stream}: the head names entry {named}, the chain ends with {number}{(named > number ? ", it was cut" : named < number ? ", entries were appended" : " of another hash")}");
    open.Remove(stream);
}

foreach (var (district, stream) in open)
{
    Expect(false, $"{district}/{stream}: no head");
}

foreach (var (district, stream, number) in kept.Keys)
{
    Expect(false, $"{district}/{stream} entry {number}: kept elsewhere and gone, the chain was cut or replaced");
}

var ends = new SortedDictionary<(int District, long Stream), (int District, long Stream, long Number)>();
var roots = new Dictionary<string, int>();
var wrongSince = 0;
foreach (var (number, day) in days)
{
    foreach (var end in day.Moved)
    {
        ends[(end.District, end.Stream)] = end;
    }

    var gone = ends.Values.Where(end => !hashes.ContainsKey(end)).ToList();
    var root = gone.Count > 0 ? "" : Root([.. ends.Values.Select(end => SHA256.HashData(Leaf(end, hashes[end])))]);
    roots[root] = number;
    if (taken.Remove(number, out var entry) && Expect(entry.Stamp == Convert.ToInt64(day.Root[..11], 16), $"day {number}: its daily head was altered, entry {entry.Entry} of the system names another"))
    {
        Expect(day.Streams == ends.Count && day.Entries == ends.Values.Sum(end => end.Number), $"day {number}: its counts were altered");
    }

    if (root == day.Root)
    {
        wrongSince = 0;
    }
    else if (Expect(gone.Count == 0, $"day {number}: the chains do not reach as far as they did: {string.Join(", ", gone.Take(5).Select(end => $"{end.District}/{end.Stream} entry {end.Number}"))}") && wrongSince++ == 0)
    {
        Expect(false, $"day {number}: the chains as they ended then give another root, one was replaced or the daily head altered; that went on that day: {string.Join(", ", day.Moved.Take(20).Select(end => $"{end.District}/{end.Stream}"))}");
    }
}

foreach (var (day, (entry, _)) in texts.Days is null ? [] : taken)
{
    Expect(false, $"day {day}: its daily head was removed, entry {entry} of the system names it");
}

foreach (var (name, root) in keptRoots)
{
    Expect(roots.ContainsKey(root), $"{name}: the chains give this daily head on no day, they were written anew since");
}

Console.WriteLine($"{entries} entries in {chains.Count} chains, {days.Count} daily heads, {faults} faults.");
return faults == 0 ? 0 : 1;

bool Expect(bool isSo, string otherwise)
{
    if (!isSo)
    {
        faults++;
        Console.WriteLine(otherwise);
    }

    return isSo;
}

// The texts of an archive, held against its manifest; of a plain text its chains alone.
(Func<TextReader> Chains, Func<TextReader>? Days) Archive(string path)
{
    using (var file = File.OpenRead(path))
    {
        if (file.ReadByte() != 'P' || file.ReadByte() != 'K')
        {
            return (() => File.OpenText(path), null);
        }
    }

    var zip = ZipFile.OpenRead(path);
    Func<TextReader> Text(string name) => () => new StreamReader((zip.GetEntry(name) ?? throw new InvalidDataException($"{path} has no {name}.")).Open());
    using var manifest = Text("manifest.txt")();
    if (manifest.ReadLine() != "chumchon-audit-archive 1")
    {
        throw new InvalidDataException($"{path} is no archive of an audit.");
    }

    while (manifest.ReadLine() is { } line)
    {
        if (line.Split(' ') is ["sha256", var sha, var name])
        {
            using var content = zip.GetEntry(name)?.Open();
            Expect(content is not null && Convert.ToHexStringLower(SHA256.HashData(content)) == sha, $"{name}: it is not what the manifest names");
        }
    }

    return (Text("chains.txt"), Text("days.txt"));
}

static IEnumerable<string[]> Lines(Func<TextReader> open, string word)
{
    using var text = open();
    if (text.ReadLine() != "chumchon-audit 1")
    {
        throw new InvalidDataException("This is no exported audit.");
    }

    while (text.ReadLine() is { } line)
    {
        if (line.StartsWith(word + ' ', StringComparison.Ordinal))
        {
            yield return line.Split(' ');
        }
    }
}

static string? RootIn(string text) => Regex.Match(text, @"(?<![0-9a-fA-F])(?:[0-9a-fA-F]{4}\s*){16}(?![0-9a-fA-F])") is { Success: true, Value: var found }
    ? string.Concat(found.Where(char.IsAsciiHexDigit)).ToLowerInvariant()
    : null;

// A Merkle tree as RFC 6962 builds it: 00 before a leaf, 01 before a node, the left part the largest power of two below the whole.
static string Root(byte[][] hashes) => Convert.ToHexStringLower(hashes.Length == 0 ? SHA256.HashData([]) : Node(hashes));

static byte[] Node(ReadOnlySpan<byte[]> hashes)
{
    if (hashes.Length == 1)
    {
        return hashes[0];
    }

    var left = 1;
    while (left * 2 < hashes.Length)
    {
        left *= 2;
    }

    return SHA256.HashData([1, .. Node(hashes[..left]), .. Node(hashes[left..])]);
}

static byte[] Leaf((int District, long Stream, long Number) end, string hash)
{
    var leaf = new List<byte> { 0 };
    foreach (var value in new[] { end.District, end.Stream, end.Number })
    {
        var left = value;
        for (; left > 0x7F; left >>= 7)
        {
            leaf.Add((byte)(left | 0x80));
        }

        leaf.Add((byte)left);
    }

    leaf.AddRange(Convert.FromHexString(hash));
    return [.. leaf];
}

// Whole numbers of seven bits a byte, the lowest first, the highest bit set where more follow: at most the 22 that a daily head has.
static List<long> Numbers(byte[] body)
{
    var numbers = new List<long>();
    for (var at = 0; at < body.Length && numbers.Count < 23;)
    {
        var number = 0L;
        for (var bits = 0; at < body.Length && bits < 63; bits += 7)
        {
            number |= (long)(body[at] & 0x7F) << bits;
            if (body[at++] < 0x80)
            {
                break;
            }
        }

        numbers.Add(number);
    }

    return numbers;
}

internal sealed record Day(string Root, long Streams, long Entries, List<(int District, long Stream, long Number)> Moved);
