using System.IO.Compression;
using System.Security.Cryptography;
using Chumchon.Data.Audit;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Microsoft.Extensions.Time.Testing;

namespace Chumchon.Web.Tests.Verbs;

/// <summary>What was done to an archive is named by the checker, by whatever means it was covered up inside the archive.</summary>
public sealed class AuditArchiveTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("chumchon-archive-").FullName;

    private static readonly (string Kind, Action<Texts> Tamper, string Named)[] Kinds =
    [
        ("changed", static texts => texts.Edit(texts.Find("entry 9001 1 7 "), static line => Flip(line, line.Length - 3)), "9001/1 entry 7: its hash does not follow from its body"),
        ("another hash", static texts => texts.Edit(texts.Find("entry 9001 1 7 "), static line => Flip(line, "entry 9001 1 7 ".Length)), "9001/1 entry 7: its hash does not follow"),
        ("removed", static texts => texts.Chains.RemoveAt(texts.Find("entry 9001 1 7 ")), "9001/1: entry 8 follows on 6, entries between were removed"),
        ("reordered", static texts => texts.Swap(texts.Find("entry 9001 1 7 "), texts.Find("entry 9001 1 8 ")), "9001/1: entry 7 follows on 8, the order was changed"),
        ("twice", static texts => texts.Chains.Insert(texts.Find("entry 9001 1 7 "), texts.Chains[texts.Find("entry 9001 1 7 ")]), "9001/1: entry 7 follows on 7, the order was changed or an entry is there twice"),
        ("appended", static texts => texts.Append(9001), "entries were appended"),
        ("cut", static texts => texts.Cut(9001, withHead: false), ", it was cut"),
        ("cut with its head", static texts => texts.Cut(9001, withHead: true), "the chains do not reach as far as they did: 9001/1 entry"),
        ("replaced", static texts => texts.Rewrite(9002), "day 20240401: the chains as they ended then give another root, one was replaced"),
        ("a chain removed", static texts => texts.Chains.RemoveAll(static line => line.StartsWith("entry 9002 ", StringComparison.Ordinal) || line.StartsWith("head 9002 ", StringComparison.Ordinal)), "the chains do not reach as far as they did: 9002/1 entry"),
        ("in another chain", static texts => texts.Take(from: 9002, to: 9001), "9001/1 entry 1: its body names 1 9002 1 1"),
        ("without its head", static texts => texts.Chains.RemoveAll(static line => line.StartsWith("head 9002 ", StringComparison.Ordinal)), "9002/1: no head"),
        ("a daily head altered", static texts => texts.Days[1] = Flip(texts.Days[1], "day 20240401 ".Length), "day 20240401: its daily head was altered, entry 1 of the system names another"),
        ("a daily head removed", static texts => texts.Days.RemoveAll(static line => line.Contains(" 20240401 ", StringComparison.Ordinal)), "day 20240401: its daily head was removed, entry 1 of the system names it"),
    ];

    [Fact]
    public async Task EachKindOfTampering_IsNamed()
    {
        await using var database = await TestDatabase.CreateAsync("sqlite");
        await RandomSaves.RunAsync(database, saves: 30);
        var clock = new FakeTimeProvider(new DateTimeOffset(2024, 4, 2, 0, 10, 0, BangkokTime.Offset));
        var heads = new DailyHeads(database.Database, clock);
        await heads.TakeAsync(Actor.Job, CancellationToken.None);
        clock.Advance(TimeSpan.FromDays(1));
        await heads.TakeAsync(Actor.Job, CancellationToken.None);
        var whole = Path.Combine(folder, "whole.zip");
        await using (var file = File.Create(whole))
        {
            await new AuditArchive(database.Database, clock).ExecuteAsync(AreaScope.Country, file, CancellationToken.None);
        }

        (await ChainChecker.RunAsync(whole)).ShouldBe((0, []));
        foreach (var (kind, tamper, named) in Kinds)
        {
            var texts = Texts.Of(whole);
            tamper(texts);
            var (exitCode, faults) = await ChainChecker.RunAsync(texts.Write(Path.Combine(folder, $"{kind}.zip")));

            exitCode.ShouldBe(1, kind);
            faults.ShouldContain(fault => fault.Contains(named, StringComparison.Ordinal), $"{kind}: {string.Join('\n', faults)}");
        }

        var behind = Texts.Of(whole);
        behind.Chains.Add("entry 9001 2 1 00 00");
        (await ChainChecker.RunAsync(behind.Write(Path.Combine(folder, "behind.zip"), manifestToo: false))).Faults.ShouldContain("chains.txt: it is not what the manifest names");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Archive_IsCompleteInItself(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await RandomSaves.RunAsync(database, saves: 5);
        var whole = Path.Combine(folder, "whole.zip");
        await using (var file = File.Create(whole))
        {
            await new AuditArchive(database.Database, TimeProvider.System).ExecuteAsync(AreaScope.Country, file, CancellationToken.None);
        }

        await using var zip = await ZipFile.OpenReadAsync(whole);
        zip.Entries.Select(static entry => entry.Name).ShouldBe(["chains.txt", "days.txt", "README.txt", "manifest.txt"]);
        using var readme = new StreamReader(await zip.GetEntry("README.txt")!.OpenAsync());
        (await readme.ReadToEndAsync()).ShouldSatisfyAllConditions(
            static words => words.ShouldContain("ตรวจสอบได้โดยไม่ต้องใช้ระบบหรือฐานข้อมูล"),
            static words => words.ShouldContain("checked without the program and without a database"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>With another hexadecimal digit at a place.</summary>
    private static string Flip(string line, int place) => line[..place] + (line[place] == '0' ? '1' : '0') + line[(place + 1)..];

    private sealed class Texts
    {
        private string readme = "";

        public List<string> Chains { get; private set; } = [];

        public List<string> Days { get; private set; } = [];

        public static Texts Of(string path)
        {
            using var zip = ZipFile.OpenRead(path);
            return new() { Chains = [.. Text("chains.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries)], Days = [.. Text("days.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries)], readme = Text("README.txt") };

            string Text(string name)
            {
                using var reader = new StreamReader(zip.GetEntry(name)!.Open());
                return reader.ReadToEnd();
            }
        }

        /// <param name="manifestToo">As whoever covers up does.</param>
        public string Write(string path, bool manifestToo = true)
        {
            using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
            var manifest = "chumchon-audit-archive 1\n";
            foreach (var (name, content) in new[] { ("chains.txt", string.Join('\n', Chains) + "\n"), ("days.txt", string.Join('\n', Days) + "\n"), ("README.txt", readme) })
            {
                Add(name, content);
                manifest += $"sha256 {Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(manifestToo ? content : "")))} {name}\n";
            }

            Add("manifest.txt", manifest);
            return path;

            void Add(string name, string content)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(content);
            }
        }

        public int Find(string beginning) => Chains.FindIndex(line => line.StartsWith(beginning, StringComparison.Ordinal));

        public void Edit(int index, Func<string, string> edit) => Chains[index] = edit(Chains[index]);

        public void Swap(int first, int second) => (Chains[first], Chains[second]) = (Chains[second], Chains[first]);

        /// <summary>An entry more at the end of a district's chain, chained rightly.</summary>
        public void Append(int district)
        {
            var last = Chains.FindLastIndex(line => line.StartsWith($"entry {district} 1 ", StringComparison.Ordinal));
            var fields = Chains[last].Split(' ');
            var number = int.Parse(fields[3], System.Globalization.CultureInfo.InvariantCulture);
            var entry = AuditBody.Read(Convert.FromHexString(fields[5]));
            var body = AuditBody.Write(entry with { Number = number + 1 });
            Chains.Insert(last + 1, $"entry {district} 1 {number + 1} {Convert.ToHexStringLower(AuditBody.Hash(Convert.FromHexString(fields[4]), body))} {Convert.ToHexStringLower(body)}");
        }

        public void Cut(int district, bool withHead)
        {
            var last = Chains.FindLastIndex(line => line.StartsWith($"entry {district} 1 ", StringComparison.Ordinal));
            Chains.RemoveAt(last);
            if (withHead)
            {
                Edit(Find($"head {district} 1 "), _ => $"head {string.Join(' ', Chains[last - 1].Split(' ')[1..5])}");
            }
        }

        /// <summary>A district's chain with another first entry, all hashes after it and its head.</summary>
        public void Rewrite(int district)
        {
            byte[] before = [];
            for (var at = Find($"entry {district} 1 1 "); Chains[at].StartsWith($"entry {district} 1 ", StringComparison.Ordinal); at++)
            {
                var fields = Chains[at].Split(' ');
                var entry = AuditBody.Read(Convert.FromHexString(fields[5]));
                var body = AuditBody.Write(entry with { AtUnixMs = entry.AtUnixMs + 1 });
                before = AuditBody.Hash(before, body);
                Chains[at] = $"entry {district} 1 {fields[3]} {Convert.ToHexStringLower(before)} {Convert.ToHexStringLower(body)}";
            }

            Edit(Find($"head {district} 1 "), line => $"{string.Join(' ', line.Split(' ')[..4])} {Convert.ToHexStringLower(before)}");
        }

        /// <summary>Puts the first entry of one district's chain in the place of another's.</summary>
        public void Take(int from, int to) => Edit(Find($"entry {to} 1 1 "), _ => $"entry {to} 1 1 {string.Join(' ', Chains[Find($"entry {from} 1 1 ")].Split(' ')[4..])}");
    }
}
