using DjangonautBot.Storage;

namespace DjangonautBot.Tests.Storage;

internal sealed class StorageCheckTests
{
    [Test]
    public void Each_type_is_read_as_it_was_written_by_each_kind_of_query() => Assert.That(StorageCheck.Run(), Is.Empty);
}
