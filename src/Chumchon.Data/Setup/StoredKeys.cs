namespace Chumchon.Data.Setup;

/// <summary>
/// The data protection keys of the installation, as XML. Read without EF, which would take a second to warm up in every
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
}
