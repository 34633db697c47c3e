using System.Globalization;
using Chumchon.Data.Areas;
using Chumchon.Data.Audit;
using Chumchon.Domain.Accounts;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Money;
using Chumchon.Domain.Imports;
using Chumchon.Domain.Offices;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Producers.Requests;
using Chumchon.Web.Platform;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Words;

namespace Chumchon.Web.Platform.Audit;

/// <summary>What an entry changed, in words: of a row's cell or of a fact.</summary>
/// <param name="Of">The producer; null where it is no row of a month.</param>
/// <param name="IsAmount">Whether it is a cell of a month.</param>
public sealed record ShownChange(string? Of, string What, string Before, string After, bool IsAmount = false)
{
    /// <summary>Whether something was other before, or became of a row or a producer; else it only says more of what happened.</summary>
    public bool IsChange { get; init; } = true;
}

/// <summary>Says entries as sentences in the language of the page: who, for which office and by what right, what, by which way, and when.</summary>
public sealed class AuditWords(PageWords words, AreaDirectory areas, OfficeName offices)
{
    private const string Nothing = "–";

    /// <summary>What happened, without who and when: for a list to choose from.</summary>
    public string KindOf(AuditKind kind) => Enum.IsDefined(kind) ? words[$"audit.kind-{kind}"] : words["audit.kind-unknown", (int)kind];

    public string SentenceOf(AuditEntry entry, AuditNames names) => words[
        "audit.sentence", WhoOf(entry, names), WhatOf(entry, names), words[$"audit.way-{(Enum.IsDefined(entry.By.Way) ? entry.By.Way : WriteWay.None)}"].Value];

    public string WhenOf(AuditEntry entry) =>
        words["audit.when", BangkokTime.FromUnixMs(entry.AtUnixMs), ThaiDate.TimeWithSeconds(BangkokTime.FromUnixMs(entry.AtUnixMs))];

    /// <summary>A name with what it stands for: <c>สมหญิง ตัวอย่าง (d9001)</c>; an account that was erased keeps its number.</summary>
    public string AccountOf(long account, AuditNames names) =>
        !names.Accounts.TryGetValue(account, out var known) ? words["audit.account-unknown", account.ToString(CultureInfo.InvariantCulture)]
        : ErasedPerson.Is(known.PersonName) ? words.Person(known.PersonName)
        : words["audit.account", known.PersonName, known.UserName];

    public string WhoOf(AuditEntry entry, AuditNames names)
    {
        var who = entry.By switch
        {
            { Account: Actor.Operator } => words["audit.operator"].Value,
            { Account: 0, Way: WriteWay.Page or WriteWay.Api } => words["audit.stranger"].Value,
            { Account: 0 } => words["audit.system"].Value,
            _ => AccountOf(entry.By.Account, names),
        };
        return entry.By is { Office: > 0, Role: { } role }
            ? words["audit.who", who, OfficeOf(entry.By.Office, names), RoleOf(role)]
            : who;
    }

    /// <summary>Empty where no office was behind it.</summary>
    public string OfficeBehind(AuditEntry entry, AuditNames names) => entry.By.Office > 0 ? OfficeOf(entry.By.Office, names) : "";

    /// <summary>Empty where no office was behind it.</summary>
    public string RoleBehind(AuditEntry entry) => entry.By.Role is { } role ? RoleOf(role) : "";

    /// <summary>The chain in which an entry stands, by its people's name.</summary>
    public string StreamOf(AuditStream stream, AuditNames names) => stream switch
    {
        { District: > 0 } => words[stream.IsReturns ? "audit.stream-returns" : "audit.stream-register", DistrictOf(stream.District)],
        { Number: 0 } => words["audit.stream-system"],
        { Account: { } account } => words["audit.stream-account", AccountOf(account, names)],
        _ => words["audit.stream-office", OfficeOf(stream.Office ?? 0, names)],
    };

    /// <summary>What an entry of a register changed of one producer.</summary>
    public IEnumerable<ShownChange> ChangesOf(AuditEntry entry, long producer, AuditNames names) => entry.Producers
        .Where(change => change.Producer == producer).SelectMany(change => change.Facts.Select(fact => FactOf(entry, producer, fact, names)));

    /// <summary>Why, as it was written; empty where no reason was given, or it was erased.</summary>
    public static string ReasonOf(AuditEntry entry, AuditNames names) =>
        names.Texts.GetValueOrDefault(new(entry.Stream, entry.Number, Producer: 0, AuditField.Reason))?.After ?? "";

    /// <summary>All that an entry changed, by row; of a fact that replaces nothing the value alone.</summary>
    public IEnumerable<ShownChange> ChangesOf(AuditEntry entry, AuditNames names)
    {
        var cells = entry.Changes.Select(change => (change.Key, Change: new ShownChange(
            RowOf(change.Key.Producer, (int)change.Key.Type, names),
            change.Channel is { } channel ? words[$"channel.{(int)channel}"] : words["saves.part-row"],
            change.Channel is null ? There(change.Before, "row") : Amount(change.Before),
            change.Channel is null ? There(change.After, "row") : Amount(change.After), IsAmount: true)));
        var remarks = entry.Remarks.Select(remark => (remark.Key, Change: new ShownChange(
            RowOf(remark.Key.Producer, (int)remark.Key.Type, names), words["saves.part-remark"], There(remark.Before, "remark"), There(remark.After, "remark"), IsAmount: true)));
        return cells.Concat(remarks).OrderBy(static change => change.Key).Select(static change => change.Change)
            .Concat(entry.Facts.Select(fact => FactOf(entry, producer: 0, fact, names)))
            .Concat(entry.Producers.SelectMany(change => change.Facts.Select(fact => FactOf(entry, change.Producer, fact, names))));
    }

    /// <param name="producer">0 where the fact is of the whole entry.</param>
    private ShownChange FactOf(AuditEntry entry, long producer, AuditFact fact, AuditNames names)
    {
        var of = producer > 0 ? ProducerOf(producer, names) : entry.Kind.TellsOfProducers() ? "" : null;
        var what = Enum.IsDefined(fact.Field) ? words[$"audit.field-{fact.Field}"] : words["audit.field-unknown", (int)fact.Field];
        return fact.Field is AuditField.ProducerName or AuditField.ProducerCode or AuditField.Reason
            ? names.Texts.GetValueOrDefault(new(entry.Stream, entry.Number, producer, fact.Field)) is { } kept
                ? new(of, what, kept.Before ?? Nothing, kept.After ?? Nothing)
                : new(of, what, Erased(fact.Before), Erased(fact.After))
            : new(of, what, ValueOf(fact.Field, fact.Before, names), ValueOf(fact.Field, fact.After, names)) { IsChange = of is not null || fact.Before is not null };
    }

    private string Erased(long? mark) => mark is null ? Nothing : words["audit.text-erased"];

    private string WhatOf(AuditEntry entry, AuditNames names)
    {
        if (!Enum.IsDefined(entry.Kind))
        {
            return words["audit.says-unknown", (int)entry.Kind];
        }

        // A month's index of a district's chain; of the first month set no district is behind it.
        var subject = entry.Kind.TellsOfARequest() ? Plain(entry.Subject)
            : entry.Kind.TellsOfProducers()
                ? entry.Subject > 0 ? ProducerOf(entry.Subject, names) : words["audit.producers", entry.Producers.Count.ToString("N0", CultureInfo.InvariantCulture)]
            : entry.Kind.TellsOfAMonth() || entry.Kind == AuditKind.FirstMonthSet ? MonthOf(entry.Subject)
            : entry.Subject <= 0 ? ""
            : entry.Kind.TellsOfAFile() ? Plain(entry.Subject)
            : entry.Stream.Office is not null ? OfficeOf(entry.Subject, names)
            : AccountOf(entry.Subject, names);
        return words[
            $"audit.says-{entry.Kind}", subject, entry.Stream.District > 0 ? DistrictOf(entry.Stream.District) : "",
            entry.Version.ToString(CultureInfo.InvariantCulture)];
    }

    private string ValueOf(AuditField field, long? value, AuditNames names) => value is not { } known ? Nothing : field switch
    {
        AuditField.Office => OfficeOf(known, names),
        AuditField.Role => RoleOf((OfficeRole)known),
        AuditField.StartsAt or AuditField.EndsAt or AuditField.Until => InstantOf(known),
        AuditField.ErasureReason => Enum.IsDefined((ErasureReason)known) ? words[$"erasure-reason.{(ErasureReason)known}"] : Plain(known),
        AuditField.AccountKind => Enum.IsDefined((AccountKind)known) ? words[$"audit.account-kind-{(AccountKind)known}"] : Plain(known),
        AuditField.Proof => Enum.IsDefined((ProofKind)known) ? words[$"audit.proof-{(ProofKind)known}"] : Plain(known),
        AuditField.FirstDistrict or AuditField.LastDistrict or AuditField.District => DistrictOf((int)known),
        AuditField.FirstMonth or AuditField.LastMonth or AuditField.ValidFrom => MonthOf(known),
        AuditField.Subdistrict => areas.SubdistrictName((int)known) is { Length: > 0 } subdistrict ? subdistrict : Plain(known),
        AuditField.ProducerKind => Enum.IsDefined((ProducerKind)known) ? words[$"kind.{known}"] : Plain(known),
        AuditField.ProducerStatus => Enum.IsDefined((ProducerStatus)known) ? words[$"register.status-{(ProducerStatus)known}"] : Plain(known),
        AuditField.ProductTypes => string.Join(", ", new ProductTypeSet((int)known).Select(type => words[$"type-short.{(int)type}"].Value)),
        AuditField.RequestKind => Enum.IsDefined((RequestKind)known) ? words[$"request-kind.{(RequestKind)known}"] : Plain(known),
        AuditField.Producer => ProducerOf(known, names),
        AuditField.Day => DayOf((int)known),
        AuditField.ImportKind => Enum.IsDefined((ImportKind)known) ? words[$"imports.kind-{(ImportKind)known}"] : Plain(known),
        AuditField.Stamp or AuditField.FiguresStamp => known.ToString("x11", CultureInfo.InvariantCulture),
        AuditField.Permission => Enum.IsDefined((Permission)known) ? words[$"audit.permission-{(Permission)known}"] : Plain(known),
        AuditField.Count or AuditField.Bytes => known.ToString("N0", CultureInfo.InvariantCulture),
        _ => Plain(known),
    };

    private string ProducerOf(long producer, AuditNames names) =>
        names.Producers.GetValueOrDefault(producer) ?? words["audit.producer-unknown", Plain(producer)].Value;

    private string RowOf(long producer, int type, AuditNames names) =>
        $"{ProducerOf(producer, names)} · {words[$"type-short.{type}"].Value}";

    private string OfficeOf(long office, AuditNames names) =>
        names.Offices.TryGetValue(office, out var area) && offices.OfKnown(area) is { } name ? name : words["audit.office-unknown", Plain(office)];

    private string DistrictOf(int code) => DistrictCode.TryParse(code.ToString("0000", CultureInfo.InvariantCulture), out var district) && areas.Has(district)
        ? areas.Name(district)
        : code.ToString("0000", CultureInfo.InvariantCulture);

    private string RoleOf(OfficeRole role) => Enum.IsDefined(role) ? words[$"role.{role}"] : Plain((long)role);

    private string MonthOf(long index) => index is > 0 and < 200_000 ? ThaiDate.Month(new((int)index)) : Plain(index);

    private string InstantOf(long unixMs)
    {
        var at = BangkokTime.FromUnixMs(unixMs);
        return words["audit.when", at, ThaiDate.Time(at)];
    }

    /// <summary>A day in Bangkok, yyyymmdd.</summary>
    internal static string DayOf(int day) =>
        DateTime.TryParseExact(day.ToString("00000000", CultureInfo.InvariantCulture), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? ThaiDate.Date(new DateTimeOffset(date, BangkokTime.Offset))
            : Plain(day);

    private string Amount(long? satang) => satang is { } value ? new Baht(value).ToString() : words["conflict.blank"];

    private string There(long? there, string part) => there is null ? words["saves.absent"] : words[$"saves.there-{part}"];

    private static string Plain(long value) => value.ToString(CultureInfo.InvariantCulture);
}
