package io.readiness.store;

class PostgresStoreTest extends StoreContract {
    @Override
    StoreSettings fresh() throws Exception {
        return Postgres.shared();
    }
}
