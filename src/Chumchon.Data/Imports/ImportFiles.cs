using System.Data.Common;
using System.Security.Cryptography;
using Chumchon.Domain;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Imports;

namespace Chumchon.Data.Imports;

/// <summary>A file that was sent in.</summary>
/// <param name="Hash">SHA-256, hexadecimal.</param>
/// <param name="Person">Who sent it in; empty where no account stands behind it, or its person was erased.</param>
public sealed record KeptFile(long Id, string FileName, string Hash, int Bytes, string Person, DateTimeOffset At, ImportKind Kind, ImportState State, FileForm Form)
{
    public string Shape { get; init; } = "";

    public DateTimeOffset? ImportedAt { get; init; }

    /// <summary>Figures or producers that came from it and stand.</summary>
    public long Rows { get; init; }
}

/// <summary>
/// Files that were sent in to be imported (ไฟล์ที่นำเข้า), with who sent them and when. The bytes of a file are kept until it is imported,
/// so that any node reads it again at each step.
/// </summary>
public sealed class ImportFiles(ChumchonDatabase database, TimeProvider clock)
{
    public const int LongestName = 200;

    private const string Select =
        """
        select source.id, source.file_name, source.hash, source.bytes, coalesce(account.person_name, ''), source.at, source.kind, source.state,
            source.form, source.shape, source.imported_at,
            (select count(*) from published_sales where source_id = source.id)
        from import_source source left join account on account.id = source.account_id
        """;

    /// <summary>The latest first.</summary>
    public Task<IReadOnlyList<KeptFile>> ListAsync(Actor actor, int most, CancellationToken cancellation) => database.ReadAsync(
        async transaction => (IReadOnlyList<KeptFile>)await transaction.Command($"{Select} order by source.id desc limit @most", ("@most", most))
            .ListAsync(ReadFile, cancellation),
        cancellation);

    /// <summary>Null where none has the number.</summary>
    public Task<KeptFile?> FindAsync(Actor actor, long id, CancellationToken cancellation) => database.ReadAsync(
        transaction => transaction.Command($"{Select} where source.id = @id", ("@id", id)).FirstAsync(ReadFile, cancellation), cancellation);

    /// <summary>Its bytes; null where they are gone, since it is imported.</summary>
    public Task<byte[]?> ContentAsync(Actor actor, long id, CancellationToken cancellation) => database.ReadAsync(
        transaction => transaction.Command("select content from import_source where id = @id", ("@id", id))
            .FirstAsync(static reader => reader.IsDBNull(0) ? null : (byte[])reader.GetValue(0), cancellation),
        cancellation);

    /// <summary>How the last imported file that was laid out alike was read, where somebody said it; null where nobody did.</summary>
    public Task<string?> RememberedAsync(Actor actor, string shape, CancellationToken cancellation) => database.ReadAsync(
        async transaction => await transaction.Command(
            "select form from import_source where shape = @shape and state = @imported order by id desc limit 1",
            ("@shape", shape), ("@imported", (int)ImportState.Imported)).FirstAsync(static reader => reader.GetString(0), cancellation) is { } form
            ? FileForm.Read(form).Columns : null,
        cancellation);

    /// <summary>Keeps a file that was sent in; gives its number.</summary>
    public Task<long> KeepAsync(Actor actor, string fileName, byte[] content, ImportKind kind, FileForm form, string shape, CancellationToken cancellation)
    {
        var hash = SHA256.HashData(content);
        return database.WriteAsync(
            actor, clock,
            async write =>
            {
                var id = await write.Command(
                    """
                    insert into import_source (file_name, hash, bytes, account_id, at, kind, state, form, shape, content)
                    values (@name, @hash, @bytes, @account, @at, @kind, @state, @form, @shape, @content) returning id
                    """,
                    ("@name", fileName.Length > LongestName ? fileName[..LongestName] : fileName), ("@hash", hash), ("@bytes", content.Length),
                    ("@account", actor.Account), ("@at", write.Now.ToUnixTimeMilliseconds()), ("@kind", (int)kind), ("@state", (int)ImportState.Read),
                    ("@form", form.Write()), ("@shape", shape), ("@content", content)).FirstAsync(static reader => reader.GetInt64(0), cancellation);
                await write.AppendAsync(
                    AuditStream.System, AuditKind.FileKept, id,
                    AuditFact.Of(AuditField.Stamp, AuditEntry.Stamp(hash)), AuditFact.Of(AuditField.Bytes, content.Length));
                return Decided.Commit(id);
            },
            repeatable: false, cancellation);
    }

    /// <summary>Says how a file is to be read; refused where it is imported already.</summary>
    public Task<Refusal?> ReadAsAsync(Actor actor, long id, ImportKind kind, FileForm form, string shape, CancellationToken cancellation) => database.WriteAsync(
        actor, clock,
        async write =>
        {
            var changed = await write.Command(
                "update import_source set kind = @kind, form = @form, shape = @shape where id = @id and state = @read",
                ("@kind", (int)kind), ("@form", form.Write()), ("@shape", shape), ("@id", id), ("@read", (int)ImportState.Read)).ExecuteAsync(cancellation);
            if (changed == 0)
            {
                return Decided.RollBack<Refusal?>(new ImportGone());
            }

            await write.AppendAsync(AuditStream.System, AuditKind.FileLaidOut, id);
            return Decided.Commit<Refusal?>(null);
        },
        repeatable: false, cancellation);

    /// <summary>Throws a file away of which nothing is imported; refused where something is.</summary>
    public Task<Refusal?> DropAsync(Actor actor, long id, CancellationToken cancellation) => database.WriteAsync(
        actor, clock,
        async write =>
        {
            if (await write.Command("delete from import_source where id = @id and state = @read", ("@id", id), ("@read", (int)ImportState.Read)).ExecuteAsync(cancellation) == 0)
            {
                return Decided.RollBack<Refusal?>(new ImportGone());
            }

            await write.AppendAsync(AuditStream.System, AuditKind.FileDropped, id);
            return Decided.Commit<Refusal?>(null);
        },
        repeatable: false, cancellation);

    private static KeptFile ReadFile(DbDataReader reader) => new(
        reader.GetInt64(0), reader.GetString(1), Convert.ToHexStringLower((byte[])reader.GetValue(2)), reader.GetInt32(3), reader.GetString(4),
        reader.Instant(5), (ImportKind)reader.GetInt32(6), (ImportState)reader.GetInt32(7), FileForm.Read(reader.GetString(8)))
    {
        Shape = reader.GetString(9),
        ImportedAt = reader.NullableInstant(10),
        Rows = reader.GetInt64(11),
    };
}
