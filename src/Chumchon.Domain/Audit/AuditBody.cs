using System.Security.Cryptography;
using Chumchon.Domain.Offices;
using Chumchon.Domain.Returns;

namespace Chumchon.Domain.Audit;

/// <summary>
/// The bytes of an entry that are hashed and stored (docs/audit.md), so that what is proved is what is kept. Each entry has one
/// body and each body one entry: what is not written as <see cref="Write"/> writes is refused.
/// </summary>
public static class AuditBody
{
    /// <summary>The version of the form. Chains are checked against it for ever: another form gets another number beside it.</summary>
    public const int Format = 1;

    /// <exception cref="ArgumentException">The entry holds what has no place in the form.</exception>
    public static byte[] Write(AuditEntry entry)
    {
        var body = new BodyWriter(64 + (entry.Changes.Count * 8));
        body.Number(Format);
        body.Number(entry.Stream.District);
        body.Number(entry.Stream.Number);
        body.Number(entry.Number);
        body.Number(entry.AtUnixMs);
        body.Signed(entry.By.Account);
        body.Number(entry.By.Office);
        body.Number(entry.By.Role is { } role ? (long)role : 0);
        body.Number((long)entry.By.Way);
        body.Number((long)entry.Kind);
        body.Number(entry.Subject);
        body.Number(entry.Version);
        if (entry.Producers.Count > 0 && !entry.Kind.TellsOfProducers())
        {
            throw new ArgumentException($"An entry of kind {entry.Kind} changes no producer.", nameof(entry));
        }

        if (entry.Facts.Count > 0 && !entry.Kind.StatesFacts() && !entry.Kind.TellsOfProducers())
        {
            throw new ArgumentException($"An entry of kind {entry.Kind} states no facts.", nameof(entry));
        }

        if (entry.Kind.TellsOfAMonth())
        {
            MonthContent.Write(entry.Changes, entry.Remarks, body);
        }
        else if (entry.Changes.Count + entry.Remarks.Count > 0)
        {
            throw new ArgumentException($"An entry of kind {entry.Kind} changes no cell.", nameof(entry));
        }
        else if (entry.Kind.StatesFacts())
        {
            FactContent.Write(entry.Facts, body);
        }
        else if (entry.Kind.TellsOfProducers())
        {
            RegisterContent.Write(entry.Facts, entry.Producers, body);
        }
        else if (!Enum.IsDefined(entry.Kind))
        {
            body.Bytes(entry.UnknownContent.Span);
        }

        return body.ToArray();
    }

    /// <exception cref="MalformedBodyException">It is not in the form.</exception>
    public static AuditEntry Read(ReadOnlySpan<byte> stored)
    {
        var body = new BodyReader(stored);
        if (body.Number() is var format and not Format)
        {
            throw new MalformedBodyException($"form {format} is not known");
        }

        if (!AuditStream.TryOf(body.Number(), body.Number(), out var stream))
        {
            throw new MalformedBodyException("no stream has its numbers");
        }

        var (number, at) = (body.Number(), body.Number());
        var author = new AuditAuthor(
            body.Signed(), body.Number(), body.Small() is > 0 and var held ? (OfficeRole)held : null, (WriteWay)body.Small());
        var entry = new AuditEntry(stream, number, at, author, (AuditKind)body.Small(), body.Number(), body.Number());
        if (entry.Kind.StatesFacts())
        {
            entry = entry with { Facts = FactContent.Read(ref body) };
        }
        else if (entry.Kind.TellsOfProducers())
        {
            var (facts, producers) = RegisterContent.Read(ref body);
            entry = entry with { Facts = facts, Producers = producers };
        }
        else if (!Enum.IsDefined(entry.Kind))
        {
            return entry with { UnknownContent = body.Rest().ToArray() };
        }

        if (entry.Kind.TellsOfAMonth())
        {
            var (changes, remarks) = MonthContent.Read(ref body);
            entry = entry with { Changes = changes, Remarks = remarks };
        }

        return body.Rest().IsEmpty ? entry : throw new MalformedBodyException("it goes on after its end");
    }

    /// <summary>SHA-256 over the hash before (none for the first entry) and the body.</summary>
    public static byte[] Hash(ReadOnlySpan<byte> before, ReadOnlySpan<byte> body)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(before);
        sha.AppendData(body);
        return sha.GetHashAndReset();
    }
}

/// <summary>Bytes that no entry has for its body.</summary>
public sealed class MalformedBodyException(string fault) : FormatException($"The body of an audit entry cannot be read: {fault}.");
