using System.Data.Common;

namespace Chumchon.Data.Setup;

/// <summary>A write that was not begun: a newer program has changed the database, and this one does not know what it would break.</summary>
public sealed class NewerSchemaException()
    : DbException("The database was changed by a newer version of the program; this one no longer writes.");
