namespace Chumchon.Data.Setup;

/// <summary>
/// The keys of the installation: those of data protection, as XML, and secrets that these protect. Read without EF, which would take a second to warm up in every
/// start of the program.
/// </summary>
public static class StoredKeys
{
    public static Task<List<string>> ReadAsync(ChumchonDatabase database, CancellationToken cancellation) => database.ReadAsync(
        transaction => transaction.Command("select xml from protection_key").ListAsync(static reader => reader.GetString(0), cancellation),
        cancellation);

    public static Task AddAsync(ChumchonDatabase database, string name, string xml, CancellationToken cancellation) =>
        database.WriteAsync(
            transaction => transaction.Command("insert into protection_key (name, xml) values (@name, @xml)", ("@name", name), ("@xml", xml))
                .ExecuteAsync(cancellation),
            cancellation);

    /// <summary>A secret that all nodes share: the one that was stored first.</summary>
    /// <param name="draw">Makes one where there is none.</param>
    /// <param name="unreadable">A stored one that nobody can open any more, to be replaced; null where there is none.</param>
    public static async Task<string> SecretAsync(
        ChumchonDatabase database, string name, Func<string> draw, string? unreadable, CancellationToken cancellation)
    {
        var stored = await database.ReadAsync(transaction => Installation.SettingAsync(transaction, name, cancellation), cancellation);
        if (stored is not null && stored != unreadable)
        {
            return stored;
        }

        return (await database.WriteAsync(
            async transaction =>
            {
                await transaction.Command(
                    """
                    insert into system_setting (name, value) values (@name, @value)
                    on conflict (name) do update set value = excluded.value where system_setting.value = @unreadable
                    """,
                    ("@name", name), ("@value", draw()), ("@unreadable", unreadable ?? "")).ExecuteAsync(cancellation);
                return await Installation.SettingAsync(transaction, name, cancellation);
            },
            cancellation))!;
    }
}
